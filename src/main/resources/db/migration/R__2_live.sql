-- The doors on which all that readers see stands: what can be read at this moment, by which names, and on which lists.

create or replace view live_publication as
select * from publication
where visible_from <= now() and (visible_until is null or now() < visible_until);

create or replace view live_name as
select * from article_name
where published_from <= now();

-- The places that articles have in works.
create or replace view live_place as
select work_id, language, article_id from shown_place
where visible_from <= now() and (visible_until is null or now() < visible_until);

-- Entries tell by themselves when they are seen, so that a list asks nothing else.
create or replace view live_entry as
select * from list_entry
where visible_from <= now() and (visible_until is null or now() < visible_until);
