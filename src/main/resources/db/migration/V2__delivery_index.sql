create extension if not exists intarray;

-- What lists are read from. A published version is an entry of the list of each of its topics and authors, of its
-- language, and of the one that holds everything. There is an index for each order in which a list is read, so that a page
-- costs the same of a short list and of a long one. An entry tells when readers see the version, so that nobody has to ask elsewhere.

-- Titles stand as people look them up, accents and letter case apart, by the root collation of ICU; in C.UTF-8 Émile
-- would come after Zoe. A newer ICU may sort differently: PostgreSQL then asks for reindex, as for any such index.
create table list_entry (
    list_id        uuid        not null,
    version_id   uuid        not null,
    article_id   uuid        not null,
    title        text        not null collate "und-x-icu",
    title_words  integer[]   not null,
    published_at timestamptz not null,
    updated_at   timestamptz not null,
    visible_from  timestamptz not null,
    visible_until timestamptz,
    constraint list_entry_pkey primary key (version_id, list_id),
    constraint list_entry_version_id_fkey foreign key (version_id) references publication on delete cascade
);
-- These indexes tell all that a list asks, so that its pages, and counts, read nothing but them.
create index list_entry_published_at_idx on list_entry (list_id, published_at, article_id)
    include (version_id, visible_from, visible_until);
create index list_entry_updated_at_idx on list_entry (list_id, updated_at, article_id)
    include (version_id, visible_from, visible_until);
create index list_entry_title_idx on list_entry (list_id, title, article_id)
    include (version_id, visible_from, visible_until);

-- Every slug of what has or had more than one: those among which redirects are looked for. Most things never move, and
-- reading all their slugs to find that out would take longer the bigger the library is.
create table moved_slug (
    kind     text not null,
    slug     text not null,
    owner_id uuid not null,
    constraint moved_slug_pkey primary key (kind, slug)
);
