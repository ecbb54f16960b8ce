-- What editors are told of their articles, versions and links.

-- What an editor sees of an article's publication.
create or replace view article_standing as
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
       case when upcoming.version_id is null then live.unpublish_at else upcoming.unpublish_at end as unpublish_at,
       planned.number as scheduled_version
from article a
left join live_publication live on live.article_id = a.id
left join article_version v on v.id = live.version_id
left join publication upcoming on upcoming.article_id = a.id and upcoming.visible_from > now()
left join article_version planned on planned.id = upcoming.version_id;

-- Who and what any version of any article is by and about: as long as one is, it stays.
create or replace view credited_author as
select author_id from version_author;

create or replace view discussed_topic as
select topic_id from version_topic;

-- The same with the articles, by the names that they have now, and where in a version it stands.
create or replace view holder as
select held.kind, held.held_id, v.article_id, h.slug, h.title, v.number as version,
       '/' || held.kind || 's/' || held.position as path
from (select 'author' as kind, author_id as held_id, version_id, position from version_author
      union all
      select 'topic', topic_id, version_id, position from version_topic) held
join article_version v on v.id = held.version_id
join article a on a.id = v.article_id
join article_version h on h.id = a.head_id;

-- The articles that can be previewed, by all their names, with the slugs of their newest versions: for nodes of 0.1.
create or replace view preview_subject as
select n.name, a.id as article_id, v.slug
from article a
join article_version v on v.id = a.head_id
join article_name n on n.article_id = a.id
where a.trashed_at is null;

-- What the preview of an article leads to: itself and its translations, what it links to and what links to it, and the parts
-- of their series.
create or replace view preview_reach as
select a.id as article_id, a.id as reached_id from article a
union
select a.id, n.article_id
from article a join article_link l on l.version_id = a.head_id join article_name n on n.name = l.name
union
select n.article_id, a.id
from article_name n join article_link l on l.name = n.name join article a on a.head_id = l.version_id
union
select own.article_id, n.article_id
from article_name own
join series_part o on o.name = own.name
join series_part p on p.series_id = o.series_id
join article_name n on n.name = p.name
union
select article_id, fellow_id from work_fellow
union
select f.article_id, n.article_id
from work_fellow f
join article_name own on own.article_id = f.fellow_id
join series_part o on o.name = own.name
join series_part p on p.series_id = o.series_id
join article_name n on n.name = p.name;

-- What a token opens: the articles that it shows as they are drafted, with commas between them, or nothing if all are.
create or replace view opened_preview as
select t.digest, t.expires_at,
       (select string_agg(r.reached_id::text, ',') from preview_reach r where r.article_id = t.article_id) as previewed
from preview_token t
where t.article_id is null or exists (select from article a where a.id = t.article_id and a.trashed_at is null);

-- The newest versions that readers neither see nor will see, and whose words are not those that a preview is searched by.
create or replace view unindexed_draft as
select a.head_id as version_id, a.updated_at as edited_at
from article a
where a.trashed_at is null
  and not exists (select from searchable s where s.version_id = a.head_id)
  and not exists (select from draft_searchable d where d.version_id = a.head_id and d.edited_at >= a.updated_at);

-- What has a picture whose address is relative to the site, of what is edited or before readers.
create or replace view relative_picture as
select v.article_id as owner_id
from article_version v
where (v.cover ->> 'url' !~ '^https?:' or v.seo ->> 'image' !~ '^https?:')
  and (exists (select from article a where a.head_id = v.id)
       or exists (select from publication p where p.version_id = v.id))
union all
select id from series where seo ->> 'image' !~ '^https?:'
union all
select id from author where picture ->> 'url' !~ '^https?:';

-- Where a version stands with the readers of its article.

create or replace view version_standing as
select v.id as version_id,
       case when v.frozen_at is null then 'draft'
            when live.version_id is not null then 'published'
            when p.visible_from > now() then 'scheduled'
            when v.proposed then 'proposed'
            when v.discarded then 'discarded'
            else 'superseded' end as state
from article_version v
left join publication p on p.version_id = v.id
left join live_publication live on live.version_id = v.id;

-- What a name leads an editor to: what it leads readers to, or else the article that bears it unseen. Whoever joins it does
-- so laterally and with "offset 0": the planner would join it to all names at once instead.
create or replace view article_target as
select distinct on (n.name) n.name, n.article_id, v.slug, v.title, s.state,
       pn.article_id is not null as resolved
from article_name n
join article a on a.id = n.article_id
join article_version v on v.id = a.head_id
join article_standing s on s.article_id = a.id
left join published_name pn on pn.article_id = n.article_id and pn.name = n.name
order by n.name, pn.article_id is null, pn.current desc, pn.published_at, n.article_id;

-- The articles whose newest version links to what is not there yet, once for each such link.
create or replace view article_with_pending_link as
select a.id as article_id
from article a
join related_link l on l.version_id = a.head_id
where l.name is not null and not exists (select from article_name n where n.name = l.name);

-- The articles that the parts of a series lead editors to, by all its slugs.
create or replace view series_part_target as
select s.slug as series_slug, t.article_id
from series_slug s
join series_part p on p.series_id = s.series_id
cross join lateral (select x.article_id from article_target x where x.name = p.name offset 0) t;

-- How a translation stands to its original: it is outdated while readers see a newer version of that one than the version
-- that it was made from.
create or replace view translation_standing as
select t.article_id, t.name, t.title, t.original_id,
       case when t.original_id is not null then coalesce(t.version, t.found_version) end as version,
       coalesce(s.published_version > coalesce(t.version, t.found_version), false) as outdated,
       coalesce(t.seen_from <= now(), false) as seen
from translation t
left join article_standing s on s.article_id = t.original_id;

-- For editors: every link, series part and original of a translation.
create or replace view edited_link as
select 'related' as kind, a.id as source_id, v.slug as source_slug, v.title as source_title,
       exists (select from live_publication p where p.article_id = a.id) as published,
       l.position, '/related/' || l.position as path, l.name, l.url, l.title as label, l.note,
       null as anchor_text, null as sentence, false as waits, true as seen
from article a join article_version v on v.id = a.head_id join related_link l on l.version_id = v.id
where a.trashed_at is null
union all
select 'body', a.id, v.slug, v.title,
       exists (select from live_publication p where p.article_id = a.id),
       l.position, '/body', l.name, null, null, null, l.anchor_text, l.sentence, false, true
from article a join article_version v on v.id = a.head_id join body_link l on l.version_id = v.id
where a.trashed_at is null and l.name is not null
union all
select 'series', s.id, s.slug, s.title, true, p.position, '/parts/' || (p.position - 1), p.name, null, p.title, null,
       null, null, false, true
from series_part p join series s on s.id = p.series_id
union all
select 'translation', a.id, v.slug, v.title,
       exists (select from live_publication p where p.article_id = a.id),
       0, '/translationOf', coalesce('id:' || t.original_id, t.name), null, t.title, null, null, null,
       t.original_id is null, t.seen
from article a join article_version v on v.id = a.head_id join translation_standing t on t.article_id = a.id
where a.trashed_at is null;

-- What may have such links: the next few are found along their ids.
create or replace view linking_source as
select id as source_id from article
union all
select id from series;

-- Where each of the links leads, and what would be left dangling.

create or replace view link_report as
select source.kind, source.source_id, source.source_slug, source.source_title, source.published, source.position,
       source.path, source.name, source.url, source.label, source.note, source.anchor_text, source.sentence,
       t.article_id as target_id, t.slug as target_slug, t.title as target_title, t.state as target_state,
       case when source.url is not null then 'external'
            when t.article_id is null and source.name like 'id:%' then 'broken'
            when t.article_id is null or source.waits then 'pending'
            when t.state = 'trashed' then 'broken'
            when not t.resolved or not source.seen then 'unpublished'
            when source.name like 'slug:%' and source.name <> 'slug:' || pn.slug then 'redirected'
            else 'resolved' end as state,
       -- By these alone is told of most links that they are not in a rare state.
       exists (select from article_name n where n.name = source.name) as borne,
       exists (select from article_name n join article a on a.id = n.article_id
               where n.name = source.name and a.trashed_at is not null) as borne_in_trash
from edited_link source
left join lateral (
    select * from article_target x
    where x.name = source.name and not (source.waits and x.article_id = source.source_id) offset 0) t on true
left join published_name pn on pn.name = source.name and pn.article_id = t.article_id;

-- What leads to an article from what editors are working on or readers see: it would dangle if the article went.
create or replace view article_reference as
select distinct n.article_id as target_id, case when l.ordinal < 1000000 then 'related' else 'body' end as kind,
       a.id as source_id, v.slug as source_slug, v.title as source_title,
       case when l.ordinal < 1000000 then '/related/' || l.position else '/body' end as path, l.ordinal, l.note,
       l.anchor_text, l.sentence, exists (select from live_publication p where p.version_id = v.id) as published
from article_name n
cross join lateral (select * from article_link x where x.name = n.name offset 0) l
join article_version v on v.id = l.version_id
join article a on a.id = v.article_id and a.trashed_at is null and a.id <> n.article_id
cross join lateral (select x.article_id from article_target x where x.name = n.name offset 0) t
where t.article_id = n.article_id
  and (v.id = a.head_id or exists (select from live_publication p where p.version_id = v.id))
union all
select n.article_id, 'series', s.id, s.slug, s.title, '/parts/' || (p.position - 1), p.position, null, null, null, true
from article_name n
join series_part p on p.name = n.name
join series s on s.id = p.series_id
cross join lateral (select x.article_id from article_target x where x.name = n.name offset 0) t
where t.article_id = n.article_id;

-- The languages that an article takes in its work: of its newest version, and of what readers see of it or will see.
create or replace view article_language as
select a.id as article_id, language_key(v.language) as language
from article a join article_version v on v.id = a.head_id
union
select p.article_id, language_key(v.language)
from publication p join article_version v on v.id = p.version_id
where p.visible_until is null or now() < p.visible_until;

-- What waits for a name of an article, to be a translation of it.
create or replace view awaited_original as
select n.article_id as original_id, t.article_id as translation_id
from translation t join article_name n on n.name = t.name
where t.original_id is null and n.article_id <> t.article_id;

-- What editors are told beside an article of what others have to say: how its authors and topics are called, what its
-- links lead to, of what it is a translation and how its work stands. Of that, and of what its editors have written, there
-- is a digest.
create or replace view article_surroundings as
select a.id as article_id,
       md5(concat_ws(' ', a.xmin, v.id, v.xmin, related.written, translation.written)) as written,
       md5(concat_ws(' ', authors.items, topics.items, related.items, translation.item, translations.items)) as told,
       authors.items as authors, topics.items as topics, related.items as related,
       translation.item as translation, translations.items as translations
from article a
join article_version v on v.id = a.head_id
cross join lateral (
    select coalesce(jsonb_agg(jsonb_build_object('slug', w.slug, 'name', w.name) order by b.position), '[]') as items
    from version_author b join author w on w.id = b.author_id
    where b.version_id = v.id) authors
cross join lateral (
    select coalesce(jsonb_agg(jsonb_build_object('slug', t.slug, 'name', t.name) order by b.position), '[]') as items
    from version_topic b join topic t on t.id = b.topic_id
    where b.version_id = v.id) topics
cross join lateral (
    select string_agg(l::text, ' ' order by l.position) as written,
           coalesce(jsonb_agg(jsonb_build_object(
               'articleId', l.named_id, 'slug', case when l.name like 'slug:%' then substr(l.name, 6) end,
               'title', l.title, 'url', l.url, 'kind', l.kind, 'note', l.note,
               'state', case when l.url is not null then 'EXTERNAL' when t.name is null then 'PENDING'
                             when t.resolved then 'RESOLVED' else 'UNPUBLISHED' end,
               'target', case when t.name is not null then jsonb_build_object(
                   'id', t.article_id, 'slug', t.slug, 'title', t.title, 'state', t.state) end)
               order by l.position), '[]') as items
    from related_link l
    left join lateral (select * from article_target x where x.name = l.name offset 0) t on true
    where l.version_id = v.id) related
left join lateral (
    select concat_ws(' ', w.name, w.title, w.version) as written,
           jsonb_build_object(
               'articleId', case when t.name like 'id:%' then substr(t.name, 4) end,
               'slug', case when t.name like 'slug:%' then substr(t.name, 6) end,
               'title', t.title, 'version', t.version, 'outdated', t.outdated,
               'state', case when t.original_id is null then 'PENDING'
                             when t.seen and o.resolved then 'RESOLVED' else 'UNPUBLISHED' end,
               'target', case when o.name is not null then jsonb_build_object(
                   'id', o.article_id, 'slug', o.slug, 'title', o.title, 'state', o.state) end) as item
    from translation w
    join translation_standing t on t.article_id = w.article_id
    left join lateral (
        select * from article_target x
        where x.name = coalesce('id:' || t.original_id, t.name) and x.article_id <> w.article_id offset 0) o on true
    where w.article_id = a.id) translation on true
cross join lateral (
    select coalesce(jsonb_agg(jsonb_build_object(
               'id', f.fellow_id, 'language', h.language, 'slug', h.slug, 'title', h.title, 'state', s.state,
               'outdated', coalesce(t.outdated, false)) order by language_key(h.language), f.fellow_id), '[]') as items
    from work_fellow f
    join article b on b.id = f.fellow_id
    join article_version h on h.id = b.head_id
    join article_standing s on s.article_id = b.id
    left join translation_standing t on t.article_id = b.id
    where f.article_id = a.id and f.fellow_id <> a.id) translations;

-- What there is to translate: each work by the article that is nobody's translation, articles that stand alone among them.
create or replace view translatable as
select a.id as article_id, a.updated_at, v.slug, v.title, v.language, s.state, v.number as version, s.published_version
from article a
join article_version v on v.id = a.head_id
join article_standing s on s.article_id = a.id
where a.trashed_at is null
  and not exists (
      select from translation t join article o on o.id = t.original_id and o.trashed_at is null
      where t.article_id = a.id)
  -- Of several that have lost their original, the first stands for them.
  and not exists (
      select from work_fellow f
      join article b on b.id = f.fellow_id and b.trashed_at is null
      where f.article_id = a.id and f.fellow_id < a.id
        and not exists (
            select from translation t join article o on o.id = t.original_id and o.trashed_at is null
            where t.article_id = f.fellow_id));

-- The languages in which the work of an article is there, and in which of them it is outdated.
create or replace view translated_language as
select article_id, language, false as outdated from article_language
union
select f.article_id, l.language, coalesce(t.outdated, false)
from work_fellow f
join article b on b.id = f.fellow_id and b.trashed_at is null
join article_language l on l.article_id = f.fellow_id
left join translation_standing t on t.article_id = f.fellow_id
where f.fellow_id <> f.article_id;

-- Orders of a series are numbered on, however many of the earlier ones are kept; a release before counts those.
create or replace function number_order() returns trigger language plpgsql as $$
begin
    new.number = greatest(new.number,
        (select coalesce(max(number), 0) + 1 from series_order where series_id = new.series_id));
    return new;
end $$;
create or replace trigger series_order_numbered before insert on series_order
    for each row execute function number_order();

-- A text in one form for letters in either case, and for accents however they are composed, in every script and on every
-- database. It is asked of whole bodies: what is ASCII has but one form, and of others nearly all are composed already; to
-- find that out costs little.
create or replace function folded(text text) returns text language sql immutable parallel safe
    return case
        when octet_length(text) = length(text) then upper(text collate "C")
        else upper(case when text is nfc normalized then text else normalize(text, nfc) end collate "und-x-icu") collate "C"
        end;
