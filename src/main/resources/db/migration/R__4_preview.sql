-- A preview reads the same views as delivery, in a schema of their own, where they stand on wider doors: every article
-- that is not in the trash is live with its newest version, and every name leads to its article. Lists are those of readers.
-- The views are copied from the originals, so R__5_published.sql, where they stand, ends with select build_preview().
create schema if not exists preview;

create or replace function build_preview() returns void language plpgsql set search_path from current as $$
declare
    home text := current_schema();
    statement text;
    -- All of them at once: a definition is spelled for the search path under which one asks for it.
    statements text[] := array(
        select format('create view preview.%I as %s', relname, pg_get_viewdef(oid))
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

    -- Times that stand still while nobody edits, so that the tag of a preview does too.
    create view preview.live_publication as
    select a.head_id as version_id, a.id as article_id,
           coalesce(live.published_at, a.published_at, a.updated_at) as published_at,
           coalesce(live.visible_from, a.updated_at) as visible_from, null::timestamptz as visible_until,
           coalesce(live.updated_at, a.updated_at) as updated_at, null::timestamptz as unpublish_at
    from article a left join live_publication live on live.article_id = a.id
    where a.trashed_at is null;

    create view preview.live_name as
    select article_id, name, published_from from article_name;

    execute format('create view preview.live_entry as select * from %I.live_entry', home);

    perform set_config('search_path', 'preview, ' || quote_ident(home), true);
    foreach statement in array statements loop
        execute statement;
    end loop;
end $$;

select build_preview();
