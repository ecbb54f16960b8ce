-- What is read off the cache, at less cost.

-- The planner took this constraint's index to look articles up, at fifty times the cost of the one made for that. For an
-- id that has been through a text it cannot; and it remains an id, since an index of texts is searched far more slowly.
alter table publication drop constraint publication_article_id_excl;
alter table publication add constraint publication_article_id_excl exclude using gist
    ((article_id::text::uuid) with =, tstzrange(visible_from, visible_until) with &&) deferrable initially deferred;

-- The same as published_shelf, for counting: what has ended or is to come is little, so it is left out as a whole, where
-- a list asks of each row on its page whether readers see it. The index tells of the version, too, and so tells all.
create view counted_shelf as
select s.shelf, s.version_id, s.article_id, s.title, s.published_at, s.updated_at
from shelved s
where not exists (
    select from publication p
    where p.version_id = s.version_id and (p.visible_from > now() or p.visible_until <= now()));

drop index shelved_published_at_idx;
create index shelved_published_at_idx on shelved (shelf, published_at, article_id) include (version_id);

create or replace view published_author as
select a.id, a.slug, a.name, a.bio, a.url, counted.article_count
from author a
cross join lateral (select count(*) as article_count from counted_shelf s where s.shelf = a.id) as counted
where counted.article_count > 0;

create or replace view published_topic as
select t.id, t.slug, t.name, t.description, counted.article_count
from topic t
cross join lateral (select count(*) as article_count from counted_shelf s where s.shelf = t.id) as counted
where counted.article_count > 0;

-- Shelves tell which articles have a topic or an author; nothing reads these any longer.
drop view published_tagging, published_byline;

-- Each author and topic is looked up by its id, instead of all of them being read for each article.
create or replace view published_article as
select p.article_id as id, v.id as version_id, v.slug, v.title, v.title_name, v.excerpt, v.language, v.body, v.body_html,
       v.body_text, v.outline, v.word_count, v.reading_minutes, v.content_rating, v.canonical_url, v.cover,
       v.works_cited, p.published_at, greatest(p.visible_from, p.published_at) as updated_at,
       (select coalesce(jsonb_agg(jsonb_build_object('slug', a.slug, 'name', a.name) order by va.position), '[]')
        from version_author va
        cross join lateral (select slug, name from author where id = va.author_id offset 0) a
        where va.version_id = v.id) as authors,
       (select coalesce(jsonb_agg(jsonb_build_object('slug', t.slug, 'name', t.name) order by vt.position), '[]')
        from version_topic vt
        cross join lateral (select slug, name from topic where id = vt.topic_id offset 0) t
        where vt.version_id = v.id) as topics
from live_publication p join article_version v on v.id = p.version_id;

-- As before, but the articles of a topic are read once, to weigh it (thirty are many) and to find candidates; what a
-- candidate shares is looked up at once, as its shelves; and what is told of it is read when it is known that it is told.
create or replace view published_suggestion as
select p.version_id, found.target_id,
       (select v.slug from article_version v where v.id = found.version_id) as slug,
       found.title collate "default" as title,
       (select v.excerpt from article_version v where v.id = found.version_id) as excerpt,
       found.published_at, found.score
from live_publication p
cross join lateral (
    with trait as materialized (
        select topic_id as shelf, true as is_topic from version_topic where version_id = p.version_id
        union all
        select author_id, false from version_author where version_id = p.version_id),
    bearer as materialized (
        select trait.shelf, near.*
        from trait
        cross join lateral (
            select latest.*, row_number() over () as place
            from (select s.article_id, s.version_id, s.title, s.published_at
                  from shelved s
                  where s.shelf = trait.shelf and s.article_id <> p.article_id
                    and exists (select from live_publication live where live.version_id = s.version_id offset 0)
                  order by s.published_at desc, s.article_id desc
                  limit 29) as latest) as near),
    weighed as materialized (
        select trait.shelf, trait.is_topic, case when trait.is_topic then 1 / (1 + ln(1 + others.number)) end as weight
        from trait
        cross join lateral (select count(*) as number from bearer where bearer.shelf = trait.shelf) as others),
    companion as materialized (
        select array_agg(c.companion_id) as ids from published_companion c where c.article_id = p.article_id),
    candidate as (
        select article_id, version_id, title, published_at from bearer where place <= 20
        union
        select near.article_id, near.version_id, v.title, near.published_at
        from companion
        join live_publication near on near.article_id = any (companion.ids)
        join article_version v on v.id = near.version_id
        where near.article_id <> p.article_id)
    select c.article_id as target_id, c.version_id, c.title, c.published_at,
           round((0.5 * coalesce(shared.weight / own.weight, 0)
               + 0.2 * coalesce(shared.author, false)::integer
               + 0.15 * coalesce(c.article_id = any (companion.ids), false)::integer
               + 0.15 * similarity(c.title, own.title))::numeric, 3) as score
    from candidate c
    cross join companion
    cross join (
        select sum(weight) as weight, (select title from article_version where id = p.version_id) as title
        from weighed) as own
    cross join lateral (
        select sum(w.weight) as weight, bool_or(not w.is_topic) as author
        from shelved s join weighed w on w.shelf = s.shelf
        where s.version_id = c.version_id) as shared) as found;

select build_preview();
