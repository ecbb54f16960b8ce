-- The feeds of changes, see V20__changes.sql. Each event gets its position when its transaction is about to commit, so the
-- order of positions is the order of commits, and nobody who has seen one position will find a smaller one later.

create or replace view feed_position as
select event_position as events, position as changes from feed;

-- What decides of all that readers see: the last event; who wrote the site, which a library that is brought back replaces
-- without one; the next moment at which something comes or goes by itself; and the schema. Two servers of which one follows
-- the other, at whatever time each of them has, show the same where this is the same. Previews copy the views that are
-- called published_, and this is none of them.
create or replace view readers_state as
select concat_ws(' ', f.event_position, f.position,
                 (select extract(epoch from p.told_at) from event_place p where p.position = f.event_position),
                 'site', (select xmin from site),
                 'until', extract(epoch from least(
                     (select min(visible_from) from publication where visible_from > now()),
                     (select min(visible_until) from publication where visible_until > now()))),
                 'schema', (select max(installed_rank) from flyway_schema_history)) as state
from feed f;

-- What readers see by what is settled, not by the clock: two transactions that commit one after the other must agree.
create or replace view settled_publication as
select version_id, article_id
from publication
where (visible_from < updated_at or settled_from = visible_from)
  and (visible_until is null or settled_until is distinct from visible_until);

-- All that has an address for readers, with what it can be followed by.
create or replace view settled_resource as
select 'article' as kind, p.article_id as id, v.slug, v.language,
       array(select topic_id from version_topic where version_id = v.id order by topic_id) as topics,
       array(select distinct s.series_id
             from article_name n join series_part s on s.name = n.name
             where n.published_from <= clock_timestamp()
               and n.article_id = any (array(select p.article_id
                                             union select fellow_id from work_fellow where article_id = p.article_id))
             order by s.series_id) as series,
       array(select other.article_id
             from live_place own
             join live_place other on other.work_id = own.work_id and other.article_id <> own.article_id
             join settled_publication o on o.article_id = other.article_id
             where own.article_id = p.article_id
             order by other.article_id) as shown
from settled_publication p join article_version v on v.id = p.version_id
union all
select 'series', s.id, s.slug, s.language, '{}'::uuid[], array[s.id],
       array(select led.article_id
             from series_part part
             cross join lateral (
                 select n.article_id
                 from article_name n join settled_publication p on p.article_id = n.article_id
                 where n.name = part.name and n.published_from <= clock_timestamp()
                 order by n.article_id limit 1) led
             where part.series_id = s.id
             order by part.position)
from series s
where exists (
    select from series_part part
    join article_name n on n.name = part.name and n.published_from <= clock_timestamp()
    join settled_publication p on p.article_id = n.article_id
    where part.series_id = s.id)
union all
select 'author', a.id, a.slug, a.language, '{}'::uuid[], '{}'::uuid[], '{}'::uuid[]
from author a
where exists (
    select from list_entry e join settled_publication p on p.version_id = e.version_id where e.list_id = a.id)
union all
select 'topic', t.id, t.slug, t.language, array[t.id], '{}'::uuid[], '{}'::uuid[]
from topic t
where exists (
    select from list_entry e join settled_publication p on p.version_id = e.version_id where e.list_id = t.id);

-- The id in a tag as caches are told it: 22 characters of base64url, see cache_tags() in R__7_invalidation.sql.
create or replace function tagged_id(written text) returns uuid language sql immutable parallel safe
    return encode(decode(translate(written, '-_', '+/') || '==', 'base64'), 'hex')::uuid;

-- What an event changes for readers, to whom in the same transaction the resources in told were told of already; the
-- positions of it are given later. Whatever it touches is looked up again: only what comes or goes for readers,
-- changes its address, or is touched by something of which they know is told, so nothing of a draft ever is.
-- Its plan is made once: made for the tags of each event anew, it takes four times as long as what it does.
create or replace function changes_for_readers(happened event, told text[]) returns change[] language plpgsql
    set plan_cache_mode = force_generic_plan as $$
declare
    subject_kind constant text := split_part(happened.type, '.', 1);
    -- A time was set for later, and readers see what they saw.
    is_plan constant boolean := happened.type in ('article.scheduled', 'article.schedule-cancelled');
    changes change[];
begin
    with named as (
        select split_part(tag, ':', 1) as kind, tagged_id(split_part(tag, ':', 2)) as id
        from unnest(happened.tags) tag where tag ~ '^(article|series|author|topic):'
        union
        -- What a series does not hold any more.
        select 'article', part
        from (select shown from told_resource
              where subject_kind = 'series' and kind = 'series' and id = happened.subject_id offset 0) t, unnest(t.shown) part),
    compared as materialized (
        select n.kind, n.id, n.kind = subject_kind and n.id = happened.subject_id as is_subject,
               coalesce(before.is_there, false) as was_there, present.id is not null as is_there,
               before.id is not null as was_known, before.slug as former_slug, before.language as former_language,
               coalesce(before.topics, '{}') as former_topics, coalesce(before.series, '{}') as former_series,
               present.slug, present.language, coalesce(present.topics, '{}') as topics,
               coalesce(present.series, '{}') as series, coalesce(before.shown, '{}') as former_shown,
               coalesce(present.shown, '{}') as shown
        from named n
        left join lateral (
            select * from told_resource t where t.kind = n.kind and t.id = n.id offset 0) before on true
        left join lateral (
            select * from settled_resource r where r.kind = n.kind and r.id = n.id offset 0) present on true),
    -- What editors have put together may be seen by nobody else yet.
    cause as (
        select coalesce(bool_or(was_known or is_there), happened.subject_id is null) and not coalesce(bool_or(
                   happened.type in ('article.translation-linked', 'article.translation-unlinked',
                                     'article.translation-reviewed', 'series.arranged')
                   and was_there = is_there and shown = former_shown and not kind || ':' || id = any(told)
                   and not (happened.type = 'article.translation-reviewed' and shown <> '{}')
                   and not exists (select from series s where s.id = compared.id and s.show_upcoming)), false) as is_known
        from compared where is_subject),
    noted as (
        insert into told_resource (kind, id, is_there, slug, language, topics, series, shown)
        select kind, id, true, slug, language, topics, series, shown from compared where is_there
        union all
        select kind, id, false, former_slug, former_language, '{}', '{}', '{}'
        from compared where was_there and not is_there
        on conflict on constraint told_resource_pkey do update
        set is_there = excluded.is_there, slug = excluded.slug, language = excluded.language, topics = excluded.topics,
            series = excluded.series, shown = excluded.shown
        where told_resource is distinct from excluded),
    judged as (
        select c.*, cause.is_known,
               case when not was_there and is_there then 'upserted'
                    when was_there and not is_there then 'removed'
                    when not is_there then null
                    when former_slug <> slug then 'moved'
                    when is_subject then case when cause.is_known and not is_plan then 'upserted' end
                    when cause.is_known and not is_plan and not kind || ':' || id = any(told) then 'touched' end as type
        from compared c, cause),
    whole as (
        -- What has no id: the site itself, and addresses that lead elsewhere now.
        select 'site' as kind, 'upserted' as type where happened.type = 'site.revised'
        union all
        select 'redirects', 'touched' from cause
        where happened.type = 'article.address-kept'
           or happened.type like '%.slug-released' and cause.is_known)
    select array_agg(row(0, happened.id, type, kind, id, coalesce(slug, former_slug),
                         case when type in ('moved', 'removed') then former_slug end, language, topics, former_topics,
                         series, former_series, former_language,
                         case when not is_subject and is_known then subject_kind end,
                         case when not is_subject and is_known then happened.subject_id end, clock_timestamp())::change
                     order by not is_subject, kind, id)
    into changes
    from (select kind, id, is_subject, is_known, type, slug, former_slug, language, former_language, topics,
                 former_topics, series, former_series from judged where type is not null
          union all
          select kind, null, true, true, type, null, null, null, null, '{}', '{}', '{}', '{}' from whole) all_of_it;
    return changes;
end $$;

-- Gives the events of this transaction their positions, from its first one on. Of the events behind it those that can be
-- seen and have none are its own: whatever was inserted later by somebody else had got its position, by the trigger below,
-- before it could be seen. Followers hear of it on a channel of their own.
create or replace function tell_events_since(first_id bigint) returns void language plpgsql
    set plan_cache_mode = force_generic_plan as $$
declare
    last feed;
    happened event;
    ids bigint[] := '{}';
    of_event change[];
    changes change[] := '{}';
    told text[] := '{}';
    first_seen bigint;
    missed text;
begin
    -- From here on, every statement sees what was committed before this transaction, and nothing can be committed until it is.
    select * into last from feed for update;
    for happened in
        select e.* from event e
        where e.id >= first_id
          and not exists (select from event_place p where p.event_id = e.id and p.position is not null offset 0)
        order by e.id
    loop
        ids := ids || happened.id;
        if happened.tags <> '{}' then
            of_event := changes_for_readers(happened, told);
            changes := changes || of_event;
            told := told || array(select kind || ':' || resource_id from unnest(of_event) where resource_id is not null);
        end if;
    end loop;
    select min(seen) into first_seen from event_place where event_id = any (ids);
    if first_seen < last.event_position then
        -- Whoever committed since this transaction worked out what it touches could not be among that, and what they brought
        -- may show it: their tags are announced once more, now that nobody can come between any more.
        select string_agg(distinct case when tag ~ '^(article|series|author|topic):'
                                        then split_part(tag, ':', 1) || ':' || tagged_id(split_part(tag, ':', 2)) else tag end,
                          ' ')
        into missed
        from generate_series(first_seen + 1, last.event_position) n
        cross join lateral (select event_id from event_place where position = n offset 0) p
        cross join lateral (select tags from event where id = p.event_id offset 0) e, unnest(e.tags) tag;
        if missed is not null then
            perform pg_notify('seriatim',
                              gen_random_uuid() || ' - ' || case when length(missed) < 7900 then missed else '*' end);
        end if;
    end if;
    insert into event_place (event_id, position, told_at)
    select id, last.event_position + n, clock_timestamp() from unnest(ids) with ordinality as placed (id, n)
    on conflict on constraint event_place_pkey do update set position = excluded.position, told_at = excluded.told_at;
    insert into change
    select last.position + c.ordinality, c.event_id, c.type, c.kind, c.resource_id, c.slug, c.former_slug, c.language, c.topics,
           c.former_topics, c.series, c.former_series, c.former_language, c.cause_kind, c.cause_id, c.told_at
    from unnest(changes) with ordinality c;
    update feed set event_position = event_position + cardinality(ids), position = position + cardinality(changes)
    returning * into last;
    perform pg_notify('seriatim_feed', last.event_position || ' ' || last.position);
end $$;

-- Whoever inserts an event has it told when the transaction commits, whichever release does. All events of a transaction are
-- told together, when it is the first one's turn.
create or replace function tell_events() returns trigger language plpgsql as $$
begin
    if not exists (select from event_place where event_id = new.id and position is not null) then
        perform tell_events_since(new.id);
    end if;
    return null;
end $$;

-- What the releases before had of this.
drop function if exists tell_readers(event, text[]);
drop function if exists take_positions(bigint);

drop trigger if exists event_told on event;
create constraint trigger event_told after insert on event deferrable initially deferred
    for each row execute function tell_events();

-- Tells readers of all that they have not been told of: a library that was there before its feed, or was brought back.
create or replace function tell_library() returns void language plpgsql as $$
declare
    first bigint;
    number bigint;
begin
    perform from feed for update;
    select count(*) into number
    from settled_resource r
    where not exists (select from told_resource t where t.kind = r.kind and t.id = r.id and t.is_there);
    if number = 0 then
        return;
    end if;
    update feed set position = position + number returning position - number into first;
    with fresh as materialized (
        select r.* from settled_resource r
        where not exists (select from told_resource t where t.kind = r.kind and t.id = r.id and t.is_there)),
    noted as (
        insert into told_resource (kind, id, is_there, slug, language, topics, series, shown)
        select kind, id, true, slug, language, topics, series, shown from fresh
        on conflict on constraint told_resource_pkey do update
        set is_there = true, slug = excluded.slug, language = excluded.language, topics = excluded.topics,
            series = excluded.series, shown = excluded.shown)
    insert into change (position, type, kind, resource_id, slug, language, topics, series)
    select first + row_number() over (order by kind, id), 'upserted', kind, id, slug, language, topics, series from fresh;
end $$;

-- Settles what has come or gone by itself since, at most so many publications, and tells which articles these are and
-- whether readers see them now. What another transaction settles is left to it.
create or replace function settle_schedules(most integer) 
    returns table (article_id uuid, is_there boolean, slug text) language sql as $$
    with due as materialized (
        select p.version_id from publication p
        where p.version_id = any (array(
            (select c.version_id from publication c
             where c.visible_from <= now() and c.visible_from >= c.updated_at
               and c.settled_from is distinct from c.visible_from
             order by c.visible_from limit most)
            union
            (select g.version_id from publication g
             where g.visible_until <= now() and g.settled_until is distinct from g.visible_until
             order by g.visible_until limit most)))
        for update skip locked),
    settled as (
        update publication p
        set settled_from = case when visible_from <= now() then visible_from end,
            settled_until = case when visible_until <= now() then visible_until end
        from due where p.version_id = due.version_id
        returning p.article_id, p.version_id, coalesce(p.visible_until > now(), true) as is_there)
    select s.article_id, bool_or(s.is_there), (array_agg(v.slug order by s.is_there desc))[1]
    from settled s join article_version v on v.id = s.version_id
    group by s.article_id
$$;

select tell_library();
