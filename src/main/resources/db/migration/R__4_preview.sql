-- A preview reads the same views as delivery, in a schema of their own, where they stand on wider doors: articles that are
-- not in the trash are live with their newest versions, and their names lead to them. All articles are, or those alone that
-- the transaction names in the setting seriatim.previewed, with commas between their ids; others are as readers have them.
-- The views are copied from the originals, so R__5_published.sql, where they stand, ends with select build_preview().
create schema if not exists preview;

-- The address of a page in a preview, with {slug} still to be put in; null without a template for it, or without a token.
create or replace function preview_address(template text, kind text) returns text language sql stable as $$
    select replace(replace(template, '{kind}', kind), '{token}', nullif(current_setting('seriatim.preview_token', true), ''))
$$;

create or replace function build_preview() returns void language plpgsql set search_path from current as $$
declare
    home text := current_schema();
    statement text;
    -- All of them at once: a definition is spelled for the search path under which one asks for it.
    statements text[] := array(
        select format('create or replace view preview.%I as %s', relname, pg_get_viewdef(oid))
        from pg_class
        where relnamespace = quote_ident(home)::regnamespace and relkind = 'v' and starts_with(relname, 'published_')
        order by oid);
    outdated text := (
        select string_agg(oid::regclass::text, ', ') from pg_class
        where relnamespace = 'preview'::regnamespace and relkind = 'v');
begin
    if outdated is not null then
        execute 'drop view ' || outdated;
    end if;

    -- Whichever version it is, it is looked up by its own id or by its article's. Times stand still while nobody edits, so
    -- that the tag of a preview does too.
    create view preview.live_publication as
    select v.id as version_id, a.id as article_id,
           coalesce(live.published_at, a.published_at, a.updated_at) as published_at,
           coalesce(live.visible_from, a.updated_at) as visible_from, null::timestamptz as visible_until,
           coalesce(live.updated_at, a.updated_at) as updated_at, null::timestamptz as unpublish_at
    from article_version v
    join article a on a.id = v.article_id
    left join live_publication live on live.article_id = a.id
    where a.trashed_at is null
      and v.id = case when (select nullif(current_setting('seriatim.previewed', true), '')) is null
                        or a.id = any ((select string_to_array(current_setting('seriatim.previewed', true), ',')::uuid[])::uuid[])
                      then a.head_id else live.version_id end;

    create view preview.live_name as
    select n.article_id, n.name, n.published_from
    from article_name n
    where n.published_from <= now()
       or (select nullif(current_setting('seriatim.previewed', true), '')) is null
       or n.article_id = any ((select string_to_array(current_setting('seriatim.previewed', true), ',')::uuid[])::uuid[]);

    create view preview.live_place as
    select work_id, language, article_id from work_place;

    create view preview.shared_list as
    select list_id, language, null as content_rating from written_language
    union all
    select rating_list(rating), null, rating from unnest(array['GENERAL', 'MATURE', 'ADULT']) rating;

    -- Nothing is kept of drafts to read lists from: each list looks for its own.
    create view preview.live_entry as
    select l.list_id, p.version_id, p.article_id, p.title, p.title_words, p.published_at,
           greatest(p.updated_at, p.published_at) as updated_at, p.visible_from, p.visible_until
    from (
        select whole_list() as list_id, id as version_id from article_version
        union all
        select s.list_id, v.id from preview.shared_list s join article_version v on v.language = s.language
        union all
        select s.list_id, v.id from preview.shared_list s join article_version v on v.content_rating = s.content_rating
        union all
        select topic_id, version_id from version_topic
        union all
        select author_id, version_id from version_author) l
    cross join lateral (
        select live.*, v.title collate "und-x-icu" as title, v.title_words
        from preview.live_publication live join article_version v on v.id = live.version_id
        where live.version_id = l.version_id offset 0) p;

    execute format(
        'create view preview.searchable as
         select version_id, vector, runs from %1$I.searchable
         union all
         select d.version_id, d.vector, d.runs from %1$I.draft_searchable d
         where not exists (select from %1$I.searchable s where s.version_id = d.version_id)', home);

    -- The site as it is, but that its pages are those of the preview.
    execute (
        select format('create view preview.site as select %s from %I.site', string_agg(
            case when attname in ('article_url_template', 'series_url_template', 'author_url_template', 'topic_url_template')
                 then format('coalesce(preview_address(preview_url_template, %L), %2$I) as %2$I',
                             split_part(attname, '_', 1), attname)
                 else quote_ident(attname) end, ', ' order by attnum), home)
        from pg_attribute
        where attrelid = format('%I.site', home)::regclass and attnum > 0 and not attisdropped);

    perform set_config('search_path', 'preview, ' || quote_ident(home), true);
    -- A view may stand on a younger one, which the first round does not find here yet.
    for round in 1..2 loop
        foreach statement in array statements loop
            execute statement;
        end loop;
    end loop;
end $$;

select build_preview();
