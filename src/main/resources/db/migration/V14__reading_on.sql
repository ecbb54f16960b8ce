-- Reading on in a library of any size: what else to read, and lists that cost what is on the page of them.

create extension if not exists pg_trgm;

-- The articles near an article in its series.
create view published_companion as
select distinct m.article_id, part.article_id as companion_id
from published_membership m
join series_part own on own.id = m.part_id
join published_part part
    on part.series_id = m.series_id and part.position between own.position - 8 and own.position + 8;

-- What is similar. The work is bounded: of each topic and author the last twenty articles, and the companions, are
-- compared. Half of a score is for topics, weighing the more the fewer articles bear them (fifty are many); a fifth is
-- for an author in common, the rest in equal parts for a series in common and for similar titles.
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
            from (select from shelved s
                  where s.shelf = vt.topic_id
                    and exists (select from live_publication live where live.version_id = s.version_id offset 0)
                  order by s.published_at desc, s.article_id desc limit 50) as bearer) as bearers
        where vt.version_id = p.version_id),
    own_author as (
        select array_agg(va.author_id) as ids from version_author va where va.version_id = p.version_id),
    companion as (
        select array_agg(c.companion_id) as ids from published_companion c where c.article_id = p.article_id),
    candidate as (
        select near.article_id, near.version_id, near.published_at
        from (select topic_id as id from version_topic where version_id = p.version_id
              union all
              select author_id from version_author where version_id = p.version_id) as shelf
        cross join lateral (
            select s.article_id, s.version_id, s.published_at
            from shelved s
            where s.shelf = shelf.id and s.article_id <> p.article_id
              and exists (select from live_publication live where live.version_id = s.version_id offset 0)
            order by s.published_at desc, s.article_id desc limit 20) as near
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

-- What is counted is counted for the rows of a page alone, however the planner would rather do it.
create or replace view published_series as
select s.id, s.slug, s.title, s.description, s.status, counted.total, counted.updated_at
from series s
cross join lateral (
    select count(distinct p.article_id) as total, max(greatest(lp.visible_from, lp.published_at)) as updated_at
    from published_part p
    join live_publication lp on lp.article_id = p.article_id
    where p.series_id = s.id) as counted
where counted.total > 0;

create or replace view published_plan as
select s.id as series_id, counted.planned_total
from series s
cross join lateral (
    select count(distinct coalesce(pp.article_id::text, p.name)) as planned_total
    from series_part p
    left join published_part pp on pp.id = p.id
    where p.series_id = s.id) as counted
where s.show_upcoming and counted.planned_total > 0;

create index series_show_upcoming_idx on series (id) where show_upcoming;

create or replace view published_author as
select a.id, a.slug, a.name, a.bio, a.url, counted.article_count
from author a
cross join lateral (
    select count(*) as article_count
    from version_author va
    where va.author_id = a.id
      and exists (select from live_publication live where live.version_id = va.version_id offset 0)) as counted
where counted.article_count > 0;

create or replace view published_topic as
select t.id, t.slug, t.name, t.description, counted.article_count
from topic t
cross join lateral (
    select count(*) as article_count
    from version_topic vt
    where vt.topic_id = t.id
      and exists (select from live_publication live where live.version_id = vt.version_id offset 0)) as counted
where counted.article_count > 0;

create or replace view published_backlink as
select n.article_id as target_id, p.article_id as source_id,
       (array_agg(l.kind order by l.ordinal))[1] as kind,
       (array_agg(l.note order by l.ordinal))[1] as note,
       (array_agg(l.anchor_text order by l.ordinal) filter (where l.kind = 'body'))[1] as anchor_text,
       (array_agg(l.sentence order by l.ordinal) filter (where l.kind = 'body'))[1] as sentence
from live_name n
cross join lateral (select * from article_link where article_link.name = n.name offset 0) as l
cross join lateral (
    select live.article_id from live_publication live
    where live.version_id = l.version_id and live.article_id <> n.article_id offset 0) as p
cross join lateral (
    select pn.article_id from published_name pn where pn.name = l.name
    order by pn.current desc, pn.published_at, pn.article_id limit 1) as t
where t.article_id = n.article_id
group by n.article_id, p.article_id;

-- Every slug of what has or had more than one: those among which redirects are looked for. Most things never move, and
-- reading all their slugs to find that out would take longer the bigger the library is.
create table moved_slug (
    kind     text not null,
    slug     text not null,
    owner_id uuid not null,
    constraint moved_slug_pkey primary key (kind, slug)
);

create view held_slug as
select 'article' as kind, article_id as owner_id, substr(name, 6) as slug from article_name where name like 'slug:%'
union all
select 'series', series_id, slug from series_slug
union all
select 'author', author_id, slug from author_slug
union all
select 'topic', topic_id, slug from topic_slug;

insert into moved_slug (kind, slug, owner_id)
select kind, slug, owner_id from (select *, count(*) over (partition by kind, owner_id) as number from held_slug) as held
where number > 1;

create function note_moved_slugs() returns trigger language plpgsql as $$
begin
    execute format(
        'insert into moved_slug (kind, slug, owner_id)
         select h.kind, h.slug, h.owner_id from held_slug h
         where h.kind = %1$L and h.owner_id in (select %2$I from changed)
           and exists (select from held_slug o
                       where o.kind = %1$L and o.owner_id = h.owner_id and o.slug <> h.slug)
         on conflict on constraint moved_slug_pkey do update set owner_id = excluded.owner_id',
        tg_argv[0], tg_argv[0] || '_id');
    return null;
end $$;

create trigger article_name_moved after insert on article_name referencing new table as changed
    for each statement execute function note_moved_slugs('article');
create trigger series_slug_moved after insert on series_slug referencing new table as changed
    for each statement execute function note_moved_slugs('series');
create trigger author_slug_moved after insert on author_slug referencing new table as changed
    for each statement execute function note_moved_slugs('author');
create trigger topic_slug_moved after insert on topic_slug referencing new table as changed
    for each statement execute function note_moved_slugs('topic');
-- A topic leaves its slugs to the one that it is merged into.
create trigger topic_slug_left after update on topic_slug referencing new table as changed
    for each statement execute function note_moved_slugs('topic');

-- A slug that was given up may still stand in moved_slug; whether it is held is asked here.
create or replace view published_redirect as
select m.kind, m.slug as former_slug, present.slug
from moved_slug m
cross join lateral (
    select v.slug
    from live_name n
    join live_publication p on p.article_id = n.article_id
    join article_version v on v.id = p.version_id
    where m.kind = 'article' and n.article_id = m.owner_id and n.name = 'slug:' || m.slug
    union all
    select s.slug
    from series_slug h
    join series s on s.id = h.series_id
    where m.kind = 'series' and h.series_id = m.owner_id and h.slug = m.slug
      and exists (select from published_part p where p.series_id = s.id)
    union all
    select a.slug
    from author_slug h
    join author a on a.id = h.author_id
    where m.kind = 'author' and h.author_id = m.owner_id and h.slug = m.slug
      and exists (select from version_author va
                  where va.author_id = a.id
                    and exists (select from live_publication p where p.version_id = va.version_id offset 0))
    union all
    select t.slug
    from topic_slug h
    join topic t on t.id = h.topic_id
    where m.kind = 'topic' and h.topic_id = m.owner_id and h.slug = m.slug
      and exists (select from version_topic vt
                  where vt.topic_id = t.id
                    and exists (select from live_publication p where p.version_id = vt.version_id offset 0))) as present
where present.slug <> m.slug;

select build_preview();
