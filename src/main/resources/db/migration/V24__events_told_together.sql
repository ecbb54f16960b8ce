-- All events of a transaction are told together, see R__9_changes.sql. A release that tells them one by one is not to put its
-- own functions back.
select 1;
