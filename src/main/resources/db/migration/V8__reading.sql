-- A version is on the list of its content rating, too, see rating_list() in R__3_delivery_index.sql; what was published
-- before there were such lists is put on them here.
insert into list_entry (list_id, version_id, article_id, title, title_words, published_at, updated_at, visible_from,
    visible_until)
select md5('rating ' || lower(v.content_rating))::uuid, e.version_id, e.article_id, e.title, e.title_words, e.published_at,
       e.updated_at, e.visible_from, e.visible_until
from list_entry e
join article_version v on v.id = e.version_id
where e.list_id = '00000000-0000-0000-0000-000000000000';
