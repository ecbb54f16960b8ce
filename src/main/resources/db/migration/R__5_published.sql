-- The closed door: delivery reads these views and nothing else. Whatever is not in them, no reader can get at. All that
-- depends on what is published comes through live_publication, live_name and live_entry, see R__2_live.sql.

-- Where an address leads that is written in a page of the site (RFC 3986 5.2); one that is absolute leads there already.
create or replace function absolute_address(address text, base text) returns text language sql immutable parallel safe
    return case
        when address ~ '^https?:' then address
        when address like '/%' then substring(base from '^https?://[^/?#]*') || address
        else coalesce(substring(base from '^(https?://[^/?#]*/(?:[^?#]*/)?)'), substring(base from '^https?://[^/?#]*') || '/')
            || address end;

-- The same for an address that is a member of something.
create or replace function with_absolute(told jsonb, member text, base text) returns jsonb language sql stable parallel safe
    return case
        when told ->> member !~ '^https?:'
        then jsonb_set(told, array[member], to_jsonb(absolute_address(told ->> member, base)))
        else told end;

-- What is said in the best language for a page in that one (RFC 4647 3.4), and which that is; null where that is its own, or
-- nothing is better. LanguagePriorityList.java does the same.
create or replace function spoken(translations jsonb, own text, tag text) returns jsonb language sql immutable parallel safe
    return (
        select (select m.value || jsonb_build_object('language', m.key)
                from jsonb_each(translations) m
                where language_key(m.key) = step.tag and step.tag <> language_key(own))
        from unnest(language_steps(tag)) with ordinality step (tag, place)
        where step.tag = language_key(own)
           or exists (select from jsonb_object_keys(translations) k where language_key(k) = step.tag)
        order by place limit 1);

-- Every article of a work with each of them, itself among them.
create or replace view work_fellow as
select distinct own.article_id, other.article_id as fellow_id
from work_place own join work_place other on other.work_id = own.work_id;

-- The same of works as readers see them.
create or replace view published_work as
select distinct own.article_id, other.article_id as fellow_id
from live_place own join live_place other on other.work_id = own.work_id;

-- The same of those that can be read, whether or not the first one can.
create or replace view published_fellow as
select f.article_id, f.fellow_id, p.version_id, v.language, v.slug, v.title,
       greatest(p.updated_at, p.published_at) as updated_at
from published_work f
join live_publication p on p.article_id = f.fellow_id
join article_version v on v.id = p.version_id;

-- The article of a work that can be read in the best of these languages, with commas between them. It stands alone so that
-- whatever reads an article without translations, as most are, does not begin a plan for them.
create or replace function best_translation(of_article uuid, liked text) returns uuid language plpgsql stable as $$
declare
    steps constant text[] := language_steps(liked);
begin
    return (
        select p.article_id
        from live_place own
        cross join lateral (
            select article_id, language from live_place where work_id = own.work_id and language = any(steps) offset 0) w
        cross join lateral (
            select article_id, version_id from live_publication where article_id = w.article_id offset 0) p
        join article_version v on v.id = p.version_id and language_key(v.language) = w.language
        where own.article_id = of_article
        order by array_position(steps, w.language)
        limit 1);
end $$;

-- The same for an article of a work in several languages; of any other there is nothing better, nor worse.
create or replace function published_translation_in(of_article uuid, liked text) returns table (article_id uuid)
    language sql stable rows 1 as $$
    select best_translation(of_article, liked)
    from live_place own
    where own.article_id = of_article
      and exists (select from live_place other where other.work_id = own.work_id and other.article_id <> of_article)
    limit 1
$$;

-- What those who read in these languages are shown where an article is named: its translation, or else the article itself,
-- and that, too, on the very page to which its translation would lead.
create or replace function published_in(named uuid, liked text, reading uuid) returns table (article_id uuid)
    language sql stable rows 1 as $$
    select coalesce(
        (select nullif(t.article_id, reading) from published_translation_in(named, liked) t),
        (select p.article_id from live_publication p where p.article_id = named))
$$;

-- The same where something is called by a name: that which bears it now and can be read itself comes first.
create or replace function published_by_name(called text, liked text, reading uuid) returns table (article_id uuid)
    language sql stable rows 1 as $$
    select shown.article_id
    from live_name n
    cross join lateral published_in(n.article_id, liked, reading) shown
    left join live_publication p on p.article_id = n.article_id
    left join article_version v on v.id = p.version_id
    where n.name = called and shown.article_id is not null
    order by coalesce(v.title_name = n.name, false) desc, p.published_at, n.article_id
    limit 1
$$;

-- The articles a reader can be led to by a name; the one whose title it is now comes before one that once had it.
create or replace view published_name as
select n.name, n.article_id, v.slug, v.title_name = n.name as current, p.published_at, v.language
from live_name n
join live_publication p on p.article_id = n.article_id
join article_version v on v.id = p.version_id;

-- Each author and topic is looked up by its id, instead of all of them being read for each article, and told in the
-- article's language.
create or replace view published_article as
select p.article_id as id, v.id as version_id, v.slug, v.title, v.title_name, v.excerpt, v.language, v.body, v.body_html,
       v.body_text, v.outline, v.word_count, v.reading_minutes, v.content_rating, v.canonical_url,
       with_absolute(v.cover, 'url', (select base_url from site)) as cover,
       v.works_cited, p.published_at, greatest(p.updated_at, p.published_at) as updated_at,
       (select coalesce(json_agg(json_build_object('slug', a.slug, 'name', coalesce(a.told ->> 'name', a.name))
                                 order by va.position), '[]')
        from version_author va
        cross join lateral (
            select slug, name, case when translations <> '{}' then spoken(translations, language, v.language) end as told
            from author where id = va.author_id offset 0) a
        where va.version_id = v.id) as authors,
       (select coalesce(json_agg(json_build_object('slug', coalesce(t.told ->> 'slug', t.slug),
                                                   'name', coalesce(t.told ->> 'name', t.name),
                                                   'language', coalesce(t.told ->> 'language', t.language))
                                 order by vt.position), '[]')
        from version_topic vt
        cross join lateral (
            select slug, name, language,
                   case when translations <> '{}' then spoken(translations, language, v.language) end as told
            from topic where id = vt.topic_id offset 0) t
        where vt.version_id = v.id) as topics,
       -- Who wrote it and what it is about, as cache tags.
       array(select 'author:' || author_id from version_author where version_id = v.id
             union all
             select 'topic:' || topic_id from version_topic where version_id = v.id) as tags,
       (select count(*) from related_link where version_id = v.id) as link_count,
       (select coalesce(json_agg(json_build_object('slug', a.slug, 'name', coalesce(a.told ->> 'name', a.name),
                                                   'language', coalesce(a.told ->> 'language', a.language),
                                                   'translated', a.told is not null,
                                                   'bio', case when a.told is null then a.bio else a.told ->> 'bio' end,
                                                   'url', a.url,
                                                   'picture', with_absolute(a.picture, 'url', (select base_url from site)))
                                 order by va.position), '[]')
        from version_author va
        cross join lateral (
            select slug, name, language, bio, url, picture,
                   case when translations <> '{}' then spoken(translations, language, v.language) end as told
            from author where id = va.author_id offset 0) a
        where va.version_id = v.id) as author_profiles,
       v.metadata, with_absolute(v.seo, 'image', (select base_url from site)) as seo
from live_publication p join article_version v on v.id = p.version_id;

-- What is told of an article elsewhere, and by whom it is, as cache tags.
create or replace view published_teaser as
select p.article_id as id, v.slug, v.title, v.excerpt, p.published_at,
       greatest(p.updated_at, p.published_at) as updated_at, v.reading_minutes,
       with_absolute(v.cover, 'url', (select base_url from site)) as cover,
       (select coalesce(json_agg(json_build_object('slug', a.slug, 'name', coalesce(a.told ->> 'name', a.name))
                                 order by va.position), '[]')
        from version_author va
        cross join lateral (
            select slug, name, case when translations <> '{}' then spoken(translations, language, v.language) end as told
            from author where id = va.author_id offset 0) a
        where va.version_id = v.id) as authors,
       array(select 'author:' || author_id from version_author where version_id = v.id) as tags,
       v.word_count, v.language
from live_publication p join article_version v on v.id = p.version_id;

-- What readers of an article's page are told of its translations, of which each is outdated while the one that it was made
-- from can be read in a newer version.
create or replace view published_translation as
select f.article_id, f.fellow_id as translation_id, f.language, f.slug, f.title, f.updated_at,
       coalesce(o.number > coalesce(made.version, made.found_version), false) as outdated
from published_fellow f
left join translation made on made.article_id = f.fellow_id
left join lateral (
    select v.number
    from live_publication p join article_version v on v.id = p.version_id
    where p.article_id = made.original_id
      and exists (select from published_work w where w.article_id = p.article_id and w.fellow_id = made.article_id offset 0)
    offset 0) o on true
where f.fellow_id <> f.article_id;

create or replace view published_link as
select l.version_id, l.position, l.kind, l.note, l.url, l.title, t.article_id as target_id
from related_link l
join article_version v on v.id = l.version_id
left join lateral (
    select case when l.named_id is not null
                then (select i.article_id from published_in(l.named_id, v.language, v.article_id) i)
                else (select n.article_id from published_by_name(l.name, v.language, v.article_id) n) end as article_id
    offset 0) t on true
where l.url is not null or t.article_id is not null;

-- The links inside a body, with the target that readers are led to, if there is one. An address of the site that was never
-- an article's page for readers may be a page of another kind: that link is no article's.
create or replace view published_body_link as
select l.version_id, l.position, t.slug, t.language
from body_link l
join article_version v on v.id = l.version_id
left join lateral (
    select shown.slug, shown.language
    from published_by_name(l.name, v.language, v.article_id) n
    join live_publication p on p.article_id = n.article_id
    join article_version shown on shown.id = p.version_id) t on true
where l.name is not null
  and (l.address is null or t.slug is not null
       or exists (select from live_name n where n.name = l.name offset 0));

-- Links of both kinds from one article to another. Those of the body stand behind the related ones.
create or replace view article_link as
select version_id, name, position as ordinal, position, kind, note, null as anchor_text, null as sentence
from related_link where name is not null
union all
select version_id, name, 1000000 + position, position, 'body', null, anchor_text, sentence
from body_link where name is not null;

-- What leads to an article by any of its names, or by one of a translation of it.
create or replace view published_called as
select n.article_id, n.name from live_name n
union all
select f.article_id, n.name
from published_work f join live_name n on n.article_id = f.fellow_id
where f.fellow_id <> f.article_id;

-- One row for each article that readers can get to another one from, telling of its first link of each kind.
create or replace view published_backlink as
select n.article_id as target_id, p.article_id as source_id,
       (array_agg(l.kind order by l.ordinal))[1] as kind,
       (array_agg(l.note order by l.ordinal))[1] as note,
       (array_agg(l.anchor_text order by l.ordinal) filter (where l.kind = 'body'))[1] as anchor_text,
       (array_agg(l.sentence order by l.ordinal) filter (where l.kind = 'body'))[1] as sentence
from published_called n
cross join lateral (select * from article_link where article_link.name = n.name offset 0) as l
cross join lateral (
    select live.article_id, v.language
    from live_publication live join article_version v on v.id = live.version_id
    where live.version_id = l.version_id and live.article_id <> n.article_id offset 0) as p
cross join lateral published_by_name(l.name, p.language, p.article_id) as t
where t.article_id = n.article_id
group by n.article_id, p.article_id;

-- Every place that a series has, with the article that readers are led to, if there is one.
create or replace view published_slot as
select p.id, p.series_id, p.position, t.article_id
from series_part p
cross join lateral (
    select case when p.named_id is not null
                then (select live.article_id from live_publication live where live.article_id = p.named_id)
                else (select n.article_id from published_name n where n.name = p.name
                      order by n.current desc, n.published_at, n.article_id limit 1) end as article_id offset 0) t;

create or replace view published_part as
select p.id, p.series_id, s.slug as series_slug, s.title as series_title, s.status as series_status, p.position,
       p.article_id
from published_slot p
join series s on s.id = p.series_id
where p.article_id is not null;

-- The series that an article has a part in for those who read in its language: the part may name a translation of it.
create or replace view published_membership as
select n.article_id, p.series_id, min(p.id) as part_id
from published_called n
join live_publication live on live.article_id = n.article_id
join article_version v on v.id = live.version_id
join series_part p on p.name = n.name
cross join lateral published_by_name(p.name, v.language, null) as shown
where shown.article_id = n.article_id
group by n.article_id, p.series_id;

-- A series that has something to read in it. It changes with its parts, and with what is said of it and their order.
create or replace view published_series as
select s.id, s.slug, s.title, s.description, s.status, counted.total, greatest(counted.updated_at, s.shown_at) as updated_at,
       s.metadata, with_absolute(s.seo, 'image', (select base_url from site)) as seo, s.language, s.translations
from series s
cross join lateral (
    select count(distinct p.article_id) as total, max(greatest(lp.updated_at, lp.published_at)) as updated_at
    from published_part p
    join live_publication lp on lp.article_id = p.article_id
    where p.series_id = s.id) as counted
where counted.total > 0;

-- Parts that readers cannot read yet, by the titles that were written for them.
create or replace view published_upcoming as
select p.id, p.series_id, p.position, p.title
from series_part p
join series s on s.id = p.series_id
where s.show_upcoming and p.title is not null
  and not exists (select from published_name n where n.name = p.name);

-- How long a series will be. Two parts that lead to one article count once, as they do for readers. What is counted is
-- counted for the rows of a page alone, however the planner would rather do it.
create or replace view published_plan as
select s.id as series_id, counted.planned_total
from series s
cross join lateral (
    select count(distinct coalesce(p.article_id::text, p.id::text)) as planned_total
    from published_slot p
    where p.series_id = s.id) as counted
where s.show_upcoming and counted.planned_total > 0;

-- The order of a series for those who read in these languages: each article once, where it stands first, and if the series
-- shows its plans, each part that is still to come. Positions count what can be read, planned positions all of it; a place
-- is where the editor put it.
create or replace function published_order_in(of_series uuid, liked text) returns table (
    part_id bigint, article_id uuid, place integer, "position" bigint, total bigint, planned_position bigint,
    planned_total bigint, previous_id uuid, next_id uuid) language sql stable rows 20 as $$
    select p.part_id, p.article_id, p.position as place,
           case when p.article_id is not null then row_number() over alike end as position,
           case when p.article_id is not null then count(*) over (partition by p.article_id is null) end as total,
           case when p.show_upcoming then row_number() over (order by p.position) end as planned_position,
           case when p.show_upcoming then count(*) over () end as planned_total,
           lag(p.article_id) over alike as previous_id, lead(p.article_id) over alike as next_id
    from (select (array_agg(slot.id order by slot.position))[1] as part_id, slot.article_id, s.show_upcoming,
                 min(slot.position) as position
          from series s
          join lateral (
              select part.id, part.position, shown.article_id
              from series_part part
              cross join lateral (
                  select case when part.named_id is not null
                              then (select i.article_id from published_in(part.named_id, liked, null) i)
                              else (select n.article_id from published_by_name(part.name, liked, null) n) end as article_id
                  offset 0) shown
              where part.series_id = of_series) slot on s.show_upcoming or slot.article_id is not null
          where s.id = of_series
          group by slot.article_id, s.show_upcoming, case when slot.article_id is null then slot.id end) as p
    window alike as (partition by p.article_id is null order by p.position)
$$;

create or replace view published_order as
select s.id as series_id, o.*
from series s
cross join lateral published_order_in(s.id, null) as o;

-- The places of an article in its series, for those who read in its language; the series that it joined first is the one
-- with the smallest part_id. Of a series of which readers see nothing but translations, they do not know.
create or replace view published_place as
select m.article_id, m.part_id, s.id as series_id, s.slug, s.title, s.status, own.position, own.total,
       own.planned_total, own.previous_id, own.next_id, own.planned_position, s.language, s.translations
from published_membership m
join live_publication live on live.article_id = m.article_id
join article_version v on v.id = live.version_id
join series s on s.id = m.series_id
cross join lateral (
    select o.* from published_order_in(m.series_id, v.language) o where o.article_id = m.article_id) as own
where exists (select from published_part p where p.series_id = m.series_id);

-- What lists are read from.
create or replace view published_entry as
select list_id, version_id, article_id, title, title_words, published_at, updated_at
from live_entry;

-- The lists that have slugs of their own, with those that they had: of topics, of authors, and the parts of series. One of
-- them may be empty for readers.
create or replace view list_slug as
select 'topic' as kind, slug, topic_id as list_id from topic_slug
union all
select 'author', slug, author_id from author_slug
union all
select 'series', slug, series_id from series_slug;

-- An author of something that can be read.
create or replace view published_author as
select a.id, a.slug, a.name, a.bio, a.url, counted.article_count,
       with_absolute(a.picture, 'url', (select base_url from site)) as picture, a.metadata, a.language, a.translations
from author a
cross join lateral (select count(*) as article_count from published_entry s where s.list_id = a.id) as counted
where counted.article_count > 0;

-- A topic of something that can be read.
create or replace view published_topic as
select t.id, t.slug, t.name, t.description, counted.article_count, t.metadata, t.language, t.translations
from topic t
cross join lateral (select count(*) as article_count from published_entry s where s.list_id = t.id) as counted
where counted.article_count > 0;

-- What can be searched, with its places on lists.
create or replace view published_searchable as
select s.list_id, s.version_id, s.article_id, s.title, s.published_at, s.updated_at, t.vector, t.runs
from published_entry s join searchable t on t.version_id = s.version_id;

-- Words of names of authors and topics of which something can be read, with all their names, a line each.
create or replace view published_name_word as
select n.word, owner.id,
       concat_ws(E'\n', coalesce(a.name, t.name),
                 (select string_agg(m.value ->> 'name', E'\n' order by m.key)
                  from jsonb_each(coalesce(a.translations, t.translations)) m)) as name
from name_word n
cross join lateral (select coalesce(n.author_id, n.topic_id) as id) as owner
left join author a on a.id = n.author_id
left join topic t on t.id = n.topic_id
where (select true from published_entry p where p.list_id = owner.id limit 1);

-- The articles near an article in its series.
create or replace view published_companion as
select distinct m.article_id, part.article_id as companion_id
from published_membership m
join series_part own on own.id = m.part_id
join published_part part
    on part.series_id = m.series_id and part.position between own.position - 8 and own.position + 8;

-- What is similar. The work is bounded: of each topic and author the last twenty articles, and the companions, are
-- compared. Half of a score is for topics, weighing the more the fewer articles bear them (twenty are many); a fifth is for
-- an author in common, the rest in equal parts for a series in common and for words of the titles. It is told in
-- thousandths. A translation into the language of the page comes instead of what was found, with the best score of these.
create or replace view published_suggestion as
select p.version_id, shown.target_id, max(shown.published_at) as published_at, max(shown.score) as score
from live_publication p
join article_version spoken on spoken.id = p.version_id
cross join lateral (
    with trait as materialized (
        select topic_id as list_id, true as is_topic from version_topic where version_id = p.version_id
        union all
        select author_id, false from version_author where version_id = p.version_id),
    bearer as materialized (
        select trait.list_id, trait.is_topic, near.*
        from trait
        cross join lateral (
            select latest.*, 1 / (1 + ln(1 + count(*) over ())) as weight
            from (select s.article_id, s.title_words, s.published_at
                  from published_entry s
                  where s.list_id = trait.list_id and s.article_id <> p.article_id
                  order by s.published_at desc, s.article_id desc
                  limit 20) as latest) as near),
    own as materialized (
        select sum(coalesce((select weight from bearer where bearer.list_id = trait.list_id limit 1), 1)) as weight,
               (select title_words from article_version where id = p.version_id) as title_words
        from trait where is_topic),
    candidate as (
        select article_id, title_words, published_at, case when is_topic then weight end as weight,
               not is_topic as by_author, false as nearby
        from bearer
        union all
        select c.companion_id, v.title_words, live.published_at, null::float8 as weight, false, true
        from published_companion c
        join live_publication live on live.article_id = c.companion_id
        join article_version v on v.id = live.version_id
        where c.article_id = p.article_id and c.companion_id <> p.article_id)
    select c.article_id as target_id, max(c.published_at) as published_at,
           round(500 * coalesce(sum(c.weight) / own.weight, 0)
               + 200 * bool_or(c.by_author)::integer
               + 150 * bool_or(c.nearby)::integer
               + 150 * coalesce(max(title.common / nullif(icount(c.title_words) + title.words - title.common, 0)), 0)
               )::integer as score
    from candidate c
    cross join own
    cross join lateral (
        select icount(own.title_words) as words, icount(c.title_words & own.title_words)::float8 as common) as title
    group by c.article_id, own.weight) as found
left join lateral published_translation_in(found.target_id, spoken.language) t on true
cross join lateral (
    select coalesce(t.article_id, found.target_id) as target_id, found.score,
           case when t.article_id is null then found.published_at
                else (select live.published_at from live_publication live where live.article_id = t.article_id) end
               as published_at) as shown
where shown.target_id <> p.article_id
group by p.version_id, shown.target_id;

-- Under which slugs readers find what, in which language. What is found in several under one slug is meant in that of the
-- lowest ordinal.
create or replace view published_address as
select 'article' as kind, id, slug, language, 1 as ordinal from published_article
union all
select 'series', p.id, h.slug, told.language, told.ordinal
from series_slug h
join published_series p on p.id = h.series_id
cross join lateral (
    select p.slug, p.language, 1 as ordinal
    union all
    select m.value ->> 'slug', m.key, 1 + row_number() over (order by m.key collate "C") from jsonb_each(p.translations) m) told
where told.slug = h.slug
union all
select 'author', p.id, p.slug, told.language, told.ordinal
from published_author p
cross join lateral (
    select p.language, 1 as ordinal
    union all
    select k, 1 + row_number() over (order by k collate "C") from jsonb_object_keys(p.translations) k) told
union all
select 'topic', p.id, h.slug, told.language, told.ordinal
from topic_slug h
join published_topic p on p.id = h.topic_id
cross join lateral (
    select p.slug, p.language, 1 as ordinal
    union all
    select m.value ->> 'slug', m.key, 1 + row_number() over (order by m.key collate "C") from jsonb_each(p.translations) m) told
where told.slug = h.slug;

-- What an address looks like that is a page of this template, from the path on, with the slug in parentheses. PageForm.java
-- knows all that an address can be.
create or replace function page_pattern(template text) returns text language sql immutable parallel safe
    return '^' || replace(replace(
        regexp_replace(rtrim(regexp_replace(template, '^https?://[^/?#]*', ''), '/'), '([^\w/])', '\\\1', 'g'),
        '\{language\}', '[A-Za-z0-9-]+'), '\{slug\}', '([a-z0-9-]+)') || '$';

-- Where readers find now what they once found under another slug, in the language of that slug if there is still something.
-- It never leads to what they cannot see. A slug that was given up may still stand in moved_slug; whether it is held is
-- asked here. Of the kind address, what stands there for a slug is a path on the site from which an article came; one that
-- is a page here leads nowhere else.
create or replace view published_redirect as
select m.kind, m.slug as former_slug, present.slug, present.language
from moved_slug m
cross join lateral (
    select v.slug, v.language
    from live_name n
    join live_publication p on p.article_id = n.article_id
    join article_version v on v.id = p.version_id
    where m.kind = 'article' and n.article_id = m.owner_id and n.name = 'slug:' || m.slug
    union all
    select v.slug, v.language
    from live_publication p
    join article_version v on v.id = p.version_id
    where m.kind = 'address' and p.article_id = m.owner_id
      and not exists (
          select from live_name n
          where n.name = 'slug:' || (regexp_match(
              m.slug, (select page_pattern(coalesce(article_url_template, '/articles/{slug}')) from site)))[1])
    union all
    select coalesce(s.translations -> h.language ->> 'slug', s.slug),
           case when s.translations -> h.language is null then s.language else h.language end
    from series_slug h
    join series s on s.id = h.series_id
    where m.kind = 'series' and h.series_id = m.owner_id and h.slug = m.slug
      and exists (select from published_part p where p.series_id = s.id)
    union all
    select a.slug, a.language
    from author_slug h
    join author a on a.id = h.author_id
    where m.kind = 'author' and h.author_id = m.owner_id and h.slug = m.slug
      and exists (select from version_author va
                  where va.author_id = a.id
                    and exists (select from live_publication p where p.version_id = va.version_id offset 0))
    union all
    select coalesce(t.translations -> h.language ->> 'slug', t.slug),
           case when t.translations -> h.language is null then t.language else h.language end
    from topic_slug h
    join topic t on t.id = h.topic_id
    where m.kind = 'topic' and h.topic_id = m.owner_id and h.slug = m.slug
      and exists (select from version_topic vt
                  where vt.topic_id = t.id
                    and exists (select from live_publication p where p.version_id = vt.version_id offset 0))) as present
where present.slug <> m.slug;

select build_preview();
