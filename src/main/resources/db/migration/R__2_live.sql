-- The two doors on which all that readers see stands: what can be read at this moment, and by which names.

create or replace view live_publication as
select * from publication
where visible_from <= now() and (visible_until is null or now() < visible_until);

create or replace view live_name as
select * from article_name
where published_from <= now();
