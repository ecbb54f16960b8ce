-- All events of a transaction are told together, see R__9_changes.sql. A release that tells them one by one is not to put its
-- own functions back.

-- What was found of an item stays for moments: to make it smaller takes longer than to write it as it is.
alter table import_item alter column found set storage external;
