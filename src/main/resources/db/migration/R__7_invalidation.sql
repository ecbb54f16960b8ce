-- What each change touches, in the words that answers carry as cache tags: article:<id>, series:<id>, topic:<id>,
-- author:<id>, month:<year and month>, site, and the collections articles, series, topics, authors, redirects.
-- EventKind.java says which kind of event touches what. The plans of such long statements cost more than to carry them out:
-- in PL/pgSQL each connection makes them once. They are made to look up one row after the other, since a library may grow
-- while such a plan lives.

-- The month in which something came out, in UTC: what the sitemap is divided by.
create or replace function month_tag(published_at timestamptz) returns text language sql stable as $$
    select 'month:' || to_char(published_at at time zone 'UTC', 'YYYY-MM')
$$;

-- What readers see change when an article comes, goes or changes. Every version that they saw, or are promised, counts:
-- rather too much than too little. The former name is one that it has just given up.
create or replace function article_tags(subject uuid, former_name text) returns text[] language plpgsql stable
    set plan_cache_mode = force_generic_plan as $$
begin
    return (
        with fellow as (
            select subject as article_id
            union
            select fellow_id from work_fellow where article_id = subject),
        -- What leads to a translation of it may lead to it, or did.
        bearing as (
            select n.name from fellow f
            cross join lateral (select name from article_name where article_id = f.article_id offset 0) n
            union
            select former_name where former_name is not null),
        seen as (
            select v.id from article_version v where v.article_id = subject and v.frozen_at is not null),
        -- What is about the same as a translation may come to be followed by it, in the place of its fellow.
        shared as (
            select id as version_id from seen
            union
            select p.version_id from fellow f
            cross join lateral (select version_id from publication where article_id = f.article_id offset 0) p),
        -- A name leads elsewhere than before, to what bears it or to a translation of that.
        target as (
            select n.article_id from bearing b
            cross join lateral (select article_id from article_name where name = b.name offset 0) n
            union
            select named.article_id from seen
            cross join lateral (
                select n.article_id from article_link l join article_name n on n.name = l.name
                where l.version_id = seen.id offset 0) named),
        -- Whoever shows such a name shows another article, or one more, or one less.
        neighbour as (
            select article_id from target
            union
            select led.fellow_id from target
            cross join lateral (
                select f.fellow_id from work_fellow f where f.article_id = target.article_id offset 0) led
            union
            select source.article_id from bearing b
            cross join lateral (
                select p.article_id from article_link l join publication p on p.version_id = l.version_id
                where l.name = b.name offset 0) source
            union
            select article_id from fellow),
        arranged as (
            select distinct p.series_id from bearing b
            cross join lateral (select series_id from series_part where name = b.name offset 0) p),
        -- With its first part a series comes to be known to translations of what else is in it, and with its last one it goes.
        bystander as (
            select f.fellow_id as article_id
            from arranged
            cross join lateral (
                select name from series_part
                where series_id = arranged.series_id
                  and (select count(*) < 2
                       from (select distinct article_id from published_part
                             where series_id = arranged.series_id limit 2) p) offset 0) part
            cross join lateral (select article_id from article_name where name = part.name offset 0) named
            cross join lateral (select fellow_id from work_fellow where article_id = named.article_id offset 0) f
            where exists (select from publication p where p.article_id = f.fellow_id)),
        particular as (
            select 'article:' || article_id as tag from neighbour
            union
            select 'article:' || article_id from bystander
            union
            select 'topic:' || t.topic_id from shared
            cross join lateral (select topic_id from version_topic where version_id = shared.version_id offset 0) t
            union
            select 'author:' || a.author_id from shared
            cross join lateral (select author_id from version_author where version_id = shared.version_id offset 0) a
            union
            select 'series:' || series_id from arranged),
        touched as (
            select tag from particular
            union
            -- Articles are on the lists, and their coming and going decides which topics, authors and series are.
            select case split_part(tag, ':', 1)
                   when 'article' then 'articles' when 'topic' then 'topics' when 'author' then 'authors' else 'series' end
            from particular
            union
            select 'redirects'
            union
            -- Translations stand beside it, each in its own month; what has been withdrawn came out then.
            select month_tag(p.published_at) from fellow f
            cross join lateral (select published_at from publication where article_id = f.article_id offset 0) p
            union
            select month_tag(published_at) from article where id = subject and published_at is not null)
        select array_agg(tag order by tag) from touched);
end $$;

-- What readers see change when a series does. A translation has the place of what is named in it.
create or replace function series_tags(subject uuid) returns text[] language plpgsql stable
    set plan_cache_mode = force_generic_plan as $$
begin
    return (
        with named as (
            select n.article_id from series_part p join article_name n on n.name = p.name where p.series_id = subject)
        select array['redirects', 'series', 'series:' || subject] || array(
            select 'article:' || article_id from named
            union
            select 'article:' || f.fellow_id from named
            cross join lateral (
                select fellow_id from work_fellow where article_id = named.article_id offset 0) f));
end $$;

-- The same as caches in front of us are told, see CacheTags.written in Java: ids as 22 characters of base64url, and with
-- each of them its collection, which stands for it in answers that show too many.
create or replace function cache_tags(touched text[]) returns text[] language sql immutable as $$
    with part as (
        select split_part(tag, ':', 1) as kind, split_part(tag, ':', 2) as id from unnest(touched) tag)
    select coalesce(array_agg(distinct told order by told), '{}')
    from part, unnest(case
        when id = '' then array[kind]
        when kind = 'month' then array['month:' || id]
        else array[
            kind || ':' || translate(rtrim(encode(uuid_send(id::uuid), 'base64'), '='), '+/', '-_'),
            case kind when 'series' then kind else kind || 's' end]
        end) told
$$;

-- What comes or goes by itself, and in how many seconds; with the last minute, of which somebody may have missed
-- something. A version that was published at once came with its event.
create or replace view scheduled_change as
select extract(epoch from s.due - clock_timestamp())::float8 as seconds, s.article_id
from (
    select p.visible_from as due, p.article_id from publication p
    where p.visible_from > now() - interval '1 minute' and p.visible_from >= p.updated_at
    union
    select p.visible_until, p.article_id from publication p
    where p.visible_until > now() - interval '1 minute') s;

-- In how many seconds the next of these is, however many there are; null if nothing is to come.
create or replace view next_scheduled_change as
select extract(epoch from least(
           (select min(visible_from) from publication where visible_from > now()),
           (select min(visible_until) from publication where visible_until > now())) - clock_timestamp())::float8 as seconds;
