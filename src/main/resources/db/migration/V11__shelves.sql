-- What lists are read from. A published version stands on a shelf for each of its topics and authors, for its language,
-- and on the one that holds everything. A shelf has an index for each order in which it is read, so that a page costs the
-- same on a short shelf and on a long one. Whether readers see the version is still asked of live_publication.

-- Titles stand as people look them up, accents and letter case apart, by the root collation of ICU; in C.UTF-8 Émile
-- would come after Zoe. A newer ICU may sort differently: PostgreSQL then asks for reindex, as for any such index.
create table shelved (
    shelf        uuid        not null,
    version_id   uuid        not null,
    article_id   uuid        not null,
    title        text        not null collate "und-x-icu",
    published_at timestamptz not null,
    updated_at   timestamptz not null,
    constraint shelved_pkey primary key (version_id, shelf),
    constraint shelved_version_id_fkey foreign key (version_id) references publication on delete cascade
);
create index shelved_published_at_idx on shelved (shelf, published_at, article_id);
create index shelved_updated_at_idx on shelved (shelf, updated_at, article_id);
create index shelved_title_idx on shelved (shelf, title, article_id);

create function everything_shelf() returns uuid language sql immutable as $$
    select '00000000-0000-0000-0000-000000000000'::uuid
$$;

-- Topics and authors lend their shelves their ids; a language has none, so its tag is made into one.
create function language_shelf(tag text) returns uuid language sql immutable as $$
    select md5('language ' || lower(tag))::uuid
$$;

-- RFC 4647 3.3.1: en finds en-GB, too.
create function language_shelves(tag text) returns setof uuid language sql immutable as $$
    select language_shelf(array_to_string(subtags[:n], '-'))
    from string_to_array(tag, '-') subtags, generate_series(1, cardinality(subtags)) n
$$;

create function shelve(versions uuid[]) returns void language plpgsql as $$
begin
    delete from shelved where version_id = any(versions);

    insert into shelved (shelf, version_id, article_id, title, published_at, updated_at)
    select s.shelf, p.version_id, p.article_id, v.title, p.published_at, greatest(p.visible_from, p.published_at)
    from publication p
    join article_version v on v.id = p.version_id
    cross join lateral (
        select everything_shelf() as shelf
        union all select language_shelves(v.language)
        union all select topic_id from version_topic where version_id = v.id
        union all select author_id from version_author where version_id = v.id) s
    where p.version_id = any(versions);
end $$;

-- Versions are shelved when they are published, and anew when two topics become one.
create function shelve_changed() returns trigger language plpgsql as $$
begin
    perform shelve(array(select distinct version_id from changed));
    return null;
end $$;

do $$
declare
    source text;
begin
    foreach source in array array['publication', 'version_topic', 'version_author'] loop
        execute format('create trigger %1$s_inserted after insert on %1$s referencing new table as changed
            for each statement execute function shelve_changed()', source);
        execute format('create trigger %1$s_updated after update on %1$s referencing new table as changed
            for each statement execute function shelve_changed()', source);
        execute format('create trigger %1$s_deleted after delete on %1$s referencing old table as changed
            for each statement execute function shelve_changed()', source);
    end loop;
end $$;

select shelve(array(select version_id from publication));

create view published_shelf as
select s.shelf, s.version_id, s.article_id, s.title, s.published_at, s.updated_at
from shelved s
join live_publication p on p.version_id = s.version_id;

-- The shelves that have a name of their own. One of them may be empty for readers.
create view shelf_name as
select 'topic' as kind, slug, id as shelf from topic
union all
select 'author', slug, id from author;

-- An article is looked up by its slug, and in a preview by its newest version.
create index article_version_slug_idx on article_version (slug);
create index article_head_id_idx on article (head_id);

select build_preview();
