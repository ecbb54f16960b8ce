-- What is kept for reading, and how it is written, see V2__delivery_index.sql.

create or replace function whole_list() returns uuid language sql immutable as $$
    select '00000000-0000-0000-0000-000000000000'::uuid
$$;

-- A tag by the languages that are preferred now, and without the prefix of an extended one. A tag is ASCII, whatever the
-- locale of the database makes of an I.
create or replace function present_language(tag text) returns text language sql immutable parallel safe
    return coalesce(
        '{"art-lojban": "jbo", "en-gb-oed": "en-gb-oxendict", "i-ami": "ami", "i-bnn": "bnn", "i-hak": "hak",
          "i-klingon": "tlh", "i-lux": "lb", "i-navajo": "nv", "i-pwn": "pwn", "i-tao": "tao", "i-tay": "tay",
          "i-tsu": "tsu", "no-bok": "nb", "no-nyn": "nn", "sgn-be-fr": "sfb", "sgn-be-nl": "vgt", "sgn-br": "bzs",
          "sgn-ch-de": "sgg", "sgn-co": "csn", "sgn-de": "gsg", "sgn-dk": "dsl", "sgn-es": "ssp", "sgn-fr": "fsl",
          "sgn-gb": "bfi", "sgn-gr": "gss", "sgn-ie": "isg", "sgn-it": "ise", "sgn-jp": "jsl", "sgn-mx": "mfs",
          "sgn-ni": "ncs", "sgn-nl": "dse", "sgn-no": "nsl", "sgn-pt": "psr", "sgn-se": "swl", "sgn-us": "ase",
          "sgn-za": "sfs", "zh-guoyu": "cmn", "zh-hakka": "hak", "zh-min-nan": "nan", "zh-xiang": "hsn"}'::jsonb
            ->> lower(tag collate "C"),
        regexp_replace(
            coalesce('{"in": "id", "iw": "he", "ji": "yi", "jw": "jv", "mo": "ro"}'::jsonb
                         ->> split_part(lower(tag collate "C"), '-', 1),
                     split_part(lower(tag collate "C"), '-', 1))
            || substr(lower(tag collate "C"), length(split_part(tag, '-', 1)) + 1),
            '^[a-z]{2,3}(?:-[a-z]{3}){0,2}-([a-z]{3})(?![^-])', '\1'));

-- The same by the regions that are preferred now.
create or replace function present_region(tag text) returns text language sql immutable parallel safe
    return coalesce(
        substring(tag from '^[a-z]{2,8}(?:-[a-z]{4})?-')
        || ('{"bu": "mm", "dd": "de", "fx": "fr", "tp": "tl", "yd": "ye", "zr": "cd"}'::jsonb
            ->> substring(tag from '^[a-z]{2,8}(?:-[a-z]{4})?-([a-z]{2})(?![^-])'))
        || substring(tag from '^[a-z]{2,8}(?:-[a-z]{4})?-[a-z]{2}(.*)'),
        tag);

-- A tag as tags are compared: RFC 5646 2.1.1, whatever the letter case, and 4.5, by the subtags that are preferred now to
-- those that are deprecated, and without the prefix of an extended language (zh-yue is yue). Hardly any has such a region.
create or replace function language_key(tag text) returns text language sql immutable parallel safe
    return case when tag ~* '-(bu|dd|fx|tp|yd|zr)' then present_region(present_language(tag)) else present_language(tag) end;

-- The list of a topic or an author has its id; a language has none, so its tag is made into one.
create or replace function language_list(tag text) returns uuid language sql immutable as $$
    select md5('language ' || language_key(tag))::uuid
$$;

-- RFC 4647 3.3.1: en finds en-GB, too; zh finds zh-yue as it is written, and yue as it is compared. In SQL alone it would be
-- planned at each call, as language_steps() would.
create or replace function language_lists(tag text) returns setof uuid language plpgsql immutable as $$
begin
    return query
    select language_list(array_to_string(subtags[:n], '-'))
    from (values (tag), (language_key(tag))) form (written),
         string_to_array(form.written, '-') subtags,
         generate_series(1, cardinality(subtags)) n
    group by 1;
end $$;

-- All languages in which anything was ever written, each by one step along their index: few, while versions are many.
create or replace view written_language as
with recursive written as (
    (select language from article_version order by language limit 1)
    union all
    select (select v.language from article_version v where v.language > w.language order by v.language limit 1)
    from written w where w.language is not null)
select language, language_lists(language) as list_id from written where language is not null;

-- The tags that are looked for where these languages would be liked, the best first, with commas between them; RFC 4647
-- 3.4: each is shortened from its end, by a single letter or digit along with what follows it.
create or replace function language_steps(liked text) returns text[] language plpgsql immutable parallel safe as $$
begin
    return (
        select coalesce(array_agg(array_to_string(subtags[:n], '-') order by place, n desc), '{}')
        from unnest(string_to_array(liked, ',')) with ordinality as range (tag, place),
             string_to_array(language_key(tag), '-') subtags,
             generate_series(1, cardinality(subtags)) n
        where n = cardinality(subtags) or length(subtags[n]) > 1);
end $$;

-- Nor has a content rating.
create or replace function rating_list(rating text) returns uuid language sql immutable as $$
    select md5('rating ' || lower(rating))::uuid
$$;

-- Puts published versions on their lists. Whoever publishes a version calls it, and whoever changes when it is seen or
-- what it is about; with its publication, a version leaves its lists by itself.
create or replace function index_publications(versions uuid[]) returns void language plpgsql
    set plan_cache_mode = force_generic_plan as $$
begin
    delete from list_entry where version_id = any(versions);

    insert into list_entry (list_id, version_id, article_id, title, title_words, published_at, updated_at, visible_from,
        visible_until)
    select s.list_id, p.version_id, p.article_id, v.title, v.title_words, p.published_at,
           greatest(p.updated_at, p.published_at), p.visible_from, p.visible_until
    from publication p
    join article_version v on v.id = p.version_id
    cross join lateral (
        select whole_list() as list_id
        union all select language_lists(v.language)
        union all select rating_list(v.content_rating)
        union all select topic_id from version_topic where version_id = v.id
        union all select author_id from version_author where version_id = v.id
        union select unnest(metadata_lists(v.metadata))) s
    where p.version_id = any(versions);
end $$;

-- The same for all that is on a list.
create or replace function index_list(list uuid) returns void language sql as $$
    select index_publications(array(select version_id from list_entry where list_id = list))
$$;

-- Puts together for readers what is put together in these works, from when on they can use the names that stand between;
-- what they see together by now, and has not been parted, stays so. Whoever changes works or names calls it.
create or replace function show_works(works uuid[]) returns void language plpgsql as $$
declare
    places shown_place[];
begin
    update translation t
    set seen_from = (
        select n.published_from from article_name n where n.name = t.name and n.article_id = t.original_id)
    where t.original_id is not null and (t.seen_from is null or t.seen_from > now())
      and t.article_id in (select article_id from work_place where work_id = any(works));

    places := array(
        with recursive member as materialized (
            select distinct article_id, work_id from work_place where work_id = any(works)),
        link as materialized (
            select m.article_id, m.work_id, other.article_id as fellow_id, '-infinity'::timestamptz as seen_from
            from member m
            join live_place own on own.article_id = m.article_id
            join live_place other on other.work_id = own.work_id
            union
            select m.article_id, m.work_id, t.original_id, t.seen_from
            from member m join translation t on t.article_id = m.article_id
            union
            select m.article_id, m.work_id, t.article_id, t.seen_from
            from member m join translation t on t.original_id = m.article_id),
        kept as materialized (
            select l.article_id, l.fellow_id, l.seen_from
            from link l join member f on f.article_id = l.fellow_id and f.work_id = l.work_id
            where l.seen_from is not null),
        reached (moment, article_id, fellow_id) as (
            select t.moment, m.article_id, m.article_id
            from (select '-infinity'::timestamptz as moment
                  union
                  select seen_from from kept where seen_from > now()) t
            cross join member m
            union
            select r.moment, r.article_id, k.fellow_id
            from reached r join kept k on k.article_id = r.fellow_id and k.seen_from <= greatest(r.moment, now())),
        shown as (
            select article_id, moment, (array_agg(fellow_id order by fellow_id))[1] as work_id,
                   lead(moment) over (partition by article_id order by moment) as until
            from reached
            group by article_id, moment)
        select row(s.work_id, p.language, s.article_id, s.moment, s.until)::shown_place
        from shown s join work_place p on p.article_id = s.article_id);

    delete from shown_place where article_id in (select article_id from work_place where work_id = any(works));
    insert into shown_place select * from unnest(places);
end $$;

-- Writes anew what is kept of languages as they were compared before. Where two articles of a work have come to be in one
-- language, the original keeps the place, or else the first, and the other one waits outside.
create or replace function renew_languages() returns void language plpgsql as $$
declare
    works uuid[] := array(select distinct work_id from work_place where language <> language_key(language));
    parted uuid[] := array(
        select p.article_id
        from (select article_id, first_value(article_id) over (
                         partition by work_id, language_key(language)
                         order by exists (select from translation t where t.article_id = w.article_id), article_id) as keeper_id
              from work_place w where work_id = any(works)) p
        where p.article_id <> p.keeper_id);
begin
    delete from shown_place where article_id = any(parted);
    delete from work_place where article_id = any(parted);
    update translation set original_id = null, seen_from = null where article_id = any(parted);
    delete from work_place p
    where work_id = any(works) and language <> language_key(language)
      and exists (select from work_place k
                  where k.article_id = p.article_id and k.language = language_key(p.language));
    update work_place set language = language_key(language) where work_id = any(works);
    perform show_works(works);

    perform index_publications(array(
        select distinct p.version_id
        from (select language, list_id from written_language offset 0) w
        join article_version v on v.language = w.language
        join publication p on p.version_id = v.id
        where not exists (select from list_entry e where e.version_id = p.version_id and e.list_id = w.list_id)));
end $$;
select renew_languages();

create or replace view held_slug as
select 'article' as kind, article_id as owner_id, substr(name, 6) as slug from article_name where name like 'slug:%'
union all
select 'series', series_id, slug from series_slug
union all
select 'author', author_id, slug from author_slug
union all
select 'topic', topic_id, slug from topic_slug;

-- Adds to moved_slug the slugs of what has got another one. Owners are looked up one after the other: through the view the
-- planner would read all slugs there are.
create or replace function note_moved_slugs() returns trigger language plpgsql
    set plan_cache_mode = force_generic_plan as $$
begin
    insert into moved_slug (kind, slug, owner_id)
    select kind, slug, owner_id
    from (
        select h.kind, h.slug, h.owner_id, count(*) over (partition by h.owner_id) as held
        from (select distinct (to_jsonb(n) ->> (tg_argv[0] || '_id'))::uuid as id from changed n) c
        cross join lateral (
            select * from held_slug where kind = tg_argv[0] and owner_id = c.id offset 0) h) h
    where held > 1
    on conflict on constraint moved_slug_pkey do update set owner_id = excluded.owner_id;
    return null;
end $$;

create or replace trigger article_name_moved after insert on article_name referencing new table as changed
    for each statement execute function note_moved_slugs('article');

create or replace trigger series_slug_moved after insert on series_slug referencing new table as changed
    for each statement execute function note_moved_slugs('series');

create or replace trigger author_slug_moved after insert on author_slug referencing new table as changed
    for each statement execute function note_moved_slugs('author');

create or replace trigger topic_slug_moved after insert on topic_slug referencing new table as changed
    for each statement execute function note_moved_slugs('topic');

-- An author and a topic leave their slugs to the one that they are merged into.
create or replace trigger author_slug_left after update on author_slug referencing new table as changed
    for each statement execute function note_moved_slugs('author');
create or replace trigger topic_slug_left after update on topic_slug referencing new table as changed
    for each statement execute function note_moved_slugs('topic');
