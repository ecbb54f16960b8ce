-- The closed door: delivery reads these views and nothing else. Whatever is not in them, no reader can get at. All that
-- depends on what is published comes through live_publication and live_name.

create view live_publication as
select * from publication
where visible_from <= now() and (visible_until is null or now() < visible_until);

create view live_name as
select * from article_name
where published_from <= now();

create view published_article as
select p.article_id as id, v.id as version_id, v.slug, v.title, v.title_name, v.excerpt, v.language, v.body, v.body_html,
       v.body_text, v.outline, v.word_count, v.reading_minutes, v.content_rating, v.canonical_url, v.cover,
       v.works_cited, p.published_at, greatest(p.visible_from, p.published_at) as updated_at,
       (select coalesce(jsonb_agg(jsonb_build_object('slug', a.slug, 'name', a.name) order by va.position), '[]')
        from version_author va join author a on a.id = va.author_id where va.version_id = v.id) as authors,
       (select coalesce(jsonb_agg(jsonb_build_object('slug', t.slug, 'name', t.name) order by vt.position), '[]')
        from version_topic vt join topic t on t.id = vt.topic_id where vt.version_id = v.id) as topics
from live_publication p join article_version v on v.id = p.version_id;

-- The articles a reader can be led to by a name; the one whose title it is now comes before one that once had it.
create view published_name as
select n.name, n.article_id, v.slug, v.title_name = n.name as current, p.published_at
from live_name n
join live_publication p on p.article_id = n.article_id
join article_version v on v.id = p.version_id;

create view published_link as
select l.version_id, l.position, l.kind, l.note, l.url, l.title, t.article_id as target_id
from related_link l
left join lateral (
    select n.article_id from published_name n where n.name = l.name
    order by n.current desc, n.published_at, n.article_id limit 1) t on true
where l.url is not null or t.article_id is not null;

-- The links inside a body, with the target that readers are led to, if there is one.
create view published_body_link as
select l.version_id, l.position, t.slug
from body_link l
left join lateral (
    select n.slug from published_name n where n.name = l.name
    order by n.current desc, n.published_at, n.article_id limit 1) t on true
where l.name is not null;

-- Links of both kinds from one article to another. Those of the body stand behind the related ones.
create view article_link as
select version_id, name, position as ordinal, position, kind, note, null as anchor_text, null as sentence
from related_link where name is not null
union all
select version_id, name, 1000000 + position, position, 'body', null, anchor_text, sentence
from body_link where name is not null;

-- One row for each article that readers can get to another one from, telling of its first link of each kind.
create view published_backlink as
select n.article_id as target_id, p.article_id as source_id,
       (array_agg(l.kind order by l.ordinal))[1] as kind,
       (array_agg(l.note order by l.ordinal))[1] as note,
       (array_agg(l.anchor_text order by l.ordinal) filter (where l.kind = 'body'))[1] as anchor_text,
       (array_agg(l.sentence order by l.ordinal) filter (where l.kind = 'body'))[1] as sentence
from live_name n
join article_link l on l.name = n.name
join live_publication p on p.version_id = l.version_id and p.article_id <> n.article_id
cross join lateral (
    select pn.article_id from published_name pn where pn.name = l.name
    order by pn.current desc, pn.published_at, pn.article_id limit 1) t
where t.article_id = n.article_id
group by n.article_id, p.article_id;

create view published_part as
select p.id, p.series_id, s.slug as series_slug, s.title as series_title, s.status as series_status, p.position,
       t.article_id
from series_part p
join series s on s.id = p.series_id
cross join lateral (
    select n.article_id from published_name n where n.name = p.name
    order by n.current desc, n.published_at, n.article_id limit 1) t;

-- The series that an article has a part in: the same as published_part, from the article's side.
create view published_membership as
select n.article_id, p.series_id, min(p.id) as part_id
from live_name n
join series_part p on p.name = n.name
join published_part pp on pp.id = p.id and pp.article_id = n.article_id
group by n.article_id, p.series_id;

create view published_series as
select s.id, s.slug, s.title, s.description, s.status, count(distinct p.article_id) as total,
       max(greatest(lp.visible_from, lp.published_at)) as updated_at
from series s
join published_part p on p.series_id = s.id
join live_publication lp on lp.article_id = p.article_id
group by s.id;

create view published_author as
select a.id, a.slug, a.name, a.bio, a.url, count(*) as article_count
from author a
join version_author va on va.author_id = a.id
join live_publication p on p.version_id = va.version_id
group by a.id;

create view published_topic as
select t.id, t.slug, t.name, t.description, count(*) as article_count
from topic t
join version_topic vt on vt.topic_id = t.id
join live_publication p on p.version_id = vt.version_id
group by t.id;

-- What an editor sees of an article's publication.
create view article_standing as
select a.id as article_id,
       case when a.trashed_at is not null then 'trashed'
            when live.version_id is not null then 'published'
            when upcoming.version_id is not null then 'scheduled'
            when a.published_at <= now() then 'unpublished'
            else 'draft' end as state,
       live.version_id as published_version_id,
       v.number as published_version,
       live.published_at,
       coalesce(upcoming.visible_from, live.published_at) as publish_at,
       case when upcoming.version_id is null then live.unpublish_at else upcoming.unpublish_at end as unpublish_at
from article a
left join live_publication live on live.article_id = a.id
left join article_version v on v.id = live.version_id
left join publication upcoming on upcoming.article_id = a.id and upcoming.visible_from > now();

-- What a name leads an editor to: what it leads readers to, or else the article that bears it unseen.
create view article_target as
select distinct on (n.name) n.name, n.article_id, v.slug, v.title, s.state,
       pn.article_id is not null as resolved
from article_name n
join article a on a.id = n.article_id
join article_version v on v.id = a.head_id
join article_standing s on s.article_id = a.id
left join published_name pn on pn.article_id = n.article_id and pn.name = n.name
order by n.name, pn.article_id is null, pn.current desc, pn.published_at, n.article_id;

create view published_tagging as
select p.article_id, t.slug
from live_publication p
join version_topic vt on vt.version_id = p.version_id
join topic t on t.id = vt.topic_id;

create view published_byline as
select p.article_id, a.slug
from live_publication p
join version_author va on va.version_id = p.version_id
join author a on a.id = va.author_id;
