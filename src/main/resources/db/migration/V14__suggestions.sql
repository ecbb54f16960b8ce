-- What else to read: published articles that have topics, authors, a series or words of their titles in common.

create extension if not exists pg_trgm;

-- Topics and authors of what readers can see, the last published first.
create view published_subject as
select vt.topic_id, p.published_at, p.article_id, p.version_id
from live_publication p
join version_topic vt on vt.version_id = p.version_id;

create view published_writer as
select va.author_id, p.published_at, p.article_id, p.version_id
from live_publication p
join version_author va on va.version_id = p.version_id;

-- The articles near an article in its series.
create view published_companion as
select distinct m.article_id, part.article_id as companion_id
from published_membership m
join series_part own on own.id = m.part_id
join published_part part
    on part.series_id = m.series_id and part.position between own.position - 8 and own.position + 8;

-- The work is bounded: of each topic and author the last twenty articles, and the companions, are compared. Half of a
-- score is for topics, weighing the more the fewer articles bear them (two hundred are many); a fifth is for an
-- author in common, the rest in equal parts for a series in common and for similar titles.
create view published_suggestion as
select p.version_id, found.target_id, found.slug, found.title, found.excerpt, found.published_at, found.score
from live_publication p
join article_version source on source.id = p.version_id
cross join lateral (
    with own_topic as (
        select vt.topic_id, 1 / (1 + ln(greatest(bearers.number, 1))) as weight
        from version_topic vt
        cross join lateral (
            select count(*) as number
            from (select from published_subject s where s.topic_id = vt.topic_id limit 200) as bearer) as bearers
        where vt.version_id = p.version_id),
    own_author as (
        select array_agg(va.author_id) as ids from version_author va where va.version_id = p.version_id),
    companion as (
        select array_agg(c.companion_id) as ids from published_companion c where c.article_id = p.article_id),
    candidate as (
        select near.article_id, near.version_id, near.published_at
        from version_topic vt
        cross join lateral (
            select * from published_subject s where s.topic_id = vt.topic_id and s.article_id <> p.article_id
            order by s.published_at desc, s.article_id desc limit 20) as near
        where vt.version_id = p.version_id
        union
        select near.article_id, near.version_id, near.published_at
        from version_author va
        cross join lateral (
            select * from published_writer w where w.author_id = va.author_id and w.article_id <> p.article_id
            order by w.published_at desc, w.article_id desc limit 20) as near
        where va.version_id = p.version_id
        union
        select near.article_id, near.version_id, near.published_at
        from companion
        join live_publication near on near.article_id = any (companion.ids))
    select c.article_id as target_id, v.slug, v.title, v.excerpt, c.published_at,
           round((0.5 * coalesce(shared.weight / nullif(own.weight, 0), 0)
               + 0.2 * (shared.authors > 0)::integer
               + 0.15 * coalesce(c.article_id = any (companion.ids), false)::integer
               + 0.15 * similarity(v.title, source.title))::numeric, 3) as score
    from candidate c
    join article_version v on v.id = c.version_id
    cross join companion
    cross join own_author
    cross join (select sum(weight) as weight from own_topic) as own
    cross join lateral (
        select (select sum(o.weight) from own_topic o join version_topic vt on vt.topic_id = o.topic_id
                where vt.version_id = c.version_id) as weight,
               (select count(*) from version_author va
                where va.version_id = c.version_id and va.author_id = any (own_author.ids)) as authors) as shared
    where c.article_id <> p.article_id) as found;

select build_preview();
