-- What editors keep: the site, its authors and topics, its articles in versions, its series, and what happened to them.

create extension if not exists btree_gist;

create table site (
    id                   boolean     not null default true,
    name                 text,
    base_url             text,
    article_url_template text,
    series_url_template  text,
    author_url_template  text,
    topic_url_template   text,
    default_language     text        not null default 'en',
    constraint site_pkey primary key (id),
    constraint site_id_check check (id)
);
insert into site default values;

create table author (
    id         uuid        not null,
    slug       text        not null,
    name       text        not null,
    bio        text,
    url        text,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint author_pkey primary key (id),
    constraint author_slug_key unique (slug)
);

create table topic (
    id          uuid        not null,
    slug        text        not null,
    name        text        not null,
    description text,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    constraint topic_pkey primary key (id),
    constraint topic_slug_key unique (slug)
);

-- An article is its versions; the head is the newest one, the draft if it was never published.
create table article (
    id           uuid        not null,
    head_id      uuid        not null,
    published_at timestamptz,
    trashed_at   timestamptz,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    constraint article_pkey primary key (id)
);
create index article_updated_at_idx on article (updated_at desc, id);

create table article_version (
    id              uuid        not null,
    article_id      uuid        not null,
    number          integer     not null,
    title           text        not null,
    title_name      text        not null,
    -- Its words, as TitleWords.java makes numbers of them.
    title_words     integer[]   not null,
    slug            text        not null,
    excerpt         text        not null,
    excerpt_made    boolean     not null,
    language        text        not null,
    body            text        not null,
    body_html       text        not null,
    body_text       text        not null,
    outline         jsonb       not null,
    word_count      integer     not null,
    reading_minutes integer     not null,
    content_rating  text        not null,
    canonical_url   text,
    cover           jsonb,
    works_cited     jsonb       not null,
    created_at      timestamptz not null,
    frozen_at       timestamptz,
    frozen_by       text,
    proposed        boolean     not null default false,
    constraint article_version_pkey primary key (id),
    constraint article_version_article_id_fkey foreign key (article_id) references article
        on delete cascade deferrable initially deferred,
    constraint article_version_number_key unique (article_id, number),
    constraint article_version_content_rating_check check (content_rating in ('GENERAL', 'MATURE', 'ADULT'))
);
-- At most one draft at a time.
create unique index article_version_draft_key on article_version (article_id) where frozen_at is null;

alter table article
    add constraint article_head_id_fkey foreign key (head_id) references article_version deferrable initially deferred;

-- An article is looked up by its slug, and in a preview by its newest version.
create index article_version_slug_idx on article_version (slug);
create index article_head_id_idx on article (head_id);

create table version_author (
    version_id uuid    not null,
    position   integer not null,
    author_id  uuid    not null,
    constraint version_author_pkey primary key (version_id, position),
    constraint version_author_author_id_key unique (version_id, author_id) deferrable initially deferred,
    constraint version_author_version_id_fkey foreign key (version_id) references article_version on delete cascade,
    constraint version_author_author_id_fkey foreign key (author_id) references author
);
create index version_author_author_id_idx on version_author (author_id);

create table version_topic (
    version_id uuid    not null,
    position   integer not null,
    topic_id   uuid    not null,
    constraint version_topic_pkey primary key (version_id, position),
    constraint version_topic_topic_id_key unique (version_id, topic_id) deferrable initially deferred,
    constraint version_topic_version_id_fkey foreign key (version_id) references article_version on delete cascade,
    constraint version_topic_topic_id_fkey foreign key (topic_id) references topic
);
create index version_topic_topic_id_idx on version_topic (topic_id);

-- A link names its target (see article_name) or holds a URL; whether the name leads anywhere is asked at reading time. A
-- name that is an id leads to one article whatever becomes of names, and so is told apart here once.
create table related_link (
    version_id uuid    not null,
    position   integer not null,
    name       text,
    named_id   uuid    generated always as (case when name like 'id:%' then substr(name, 4)::uuid end) stored,
    url        text,
    title      text,
    kind       text    not null,
    note       text,
    constraint related_link_pkey primary key (version_id, position),
    constraint related_link_version_id_fkey foreign key (version_id) references article_version on delete cascade,
    constraint related_link_target_check check (num_nonnulls(name, url) = 1)
);
create index related_link_name_idx on related_link (name);

-- The links inside a body that name articles, or are web addresses and would if the site's pages were elsewhere: which
-- link of the body it is, what it says and in which sentence. An address is read anew when the site's pages move.
create table body_link (
    version_id  uuid    not null,
    position    integer not null,
    name        text,
    address     text    collate "C",
    anchor_text text    not null,
    sentence    text    not null,
    constraint body_link_pkey primary key (version_id, position),
    constraint body_link_version_id_fkey foreign key (version_id) references article_version on delete cascade,
    constraint body_link_name_check check (num_nonnulls(name, address) > 0)
);
create index body_link_name_idx on body_link (name) where name is not null;
create index body_link_address_idx on body_link (address, version_id, position) where address is not null;

-- Every name by which an article can be meant: id:<uuid>, slug:<slug>, title:<name key>. Former names stay, so what was
-- linked once stays linked. Readers may use a name from published_from on; without it, only the draft bears the name.
create table article_name (
    article_id     uuid not null,
    name           text not null,
    published_from timestamptz,
    constraint article_name_pkey primary key (article_id, name),
    constraint article_name_article_id_fkey foreign key (article_id) references article
        on delete cascade deferrable initially deferred
);
create index article_name_name_idx on article_name (name);
create unique index article_name_slug_key on article_name (name) where name like 'slug:%';

-- When which version is readable. An article has at most two rows: what readers see and what they will see next.
create table publication (
    version_id    uuid        not null,
    article_id    uuid        not null,
    published_at  timestamptz not null,
    visible_from  timestamptz not null,
    visible_until timestamptz,
    -- When it came, or is to come, before readers. What is published at once is visible from a little earlier on: whoever
    -- began to ask before that moment may find what was committed at it.
    updated_at    timestamptz not null default now(),
    unpublish_at  timestamptz,
    constraint publication_pkey primary key (version_id),
    constraint publication_version_id_fkey foreign key (version_id) references article_version on delete cascade,
    constraint publication_article_id_fkey foreign key (article_id) references article on delete cascade,
    constraint publication_visible_until_check check (visible_from < visible_until),
    constraint publication_unpublish_at_check check (visible_from < unpublish_at),
    -- For an id that has been through a text the planner cannot take this index to look articles up, at fifty times the
    -- cost of the one made for that; and it remains an id, since an index of texts is searched far more slowly.
    constraint publication_article_id_excl exclude using gist
        ((article_id::text::uuid) with =, tstzrange(visible_from, visible_until) with &&) deferrable initially deferred
);
create index publication_article_id_idx on publication (article_id);
create index publication_published_at_idx on publication (published_at desc, article_id desc);
-- When something comes or goes by itself.
create index publication_visible_from_idx on publication (visible_from);
create index publication_visible_until_idx on publication (visible_until) where visible_until is not null;

create table series (
    id          uuid        not null,
    slug        text        not null,
    title       text        not null,
    description text,
    status      text        not null,
    -- Whether readers may know what is planned.
    show_upcoming boolean   not null default false,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    constraint series_pkey primary key (id),
    constraint series_slug_key unique (slug),
    constraint series_status_check check (status in ('ONGOING', 'COMPLETE'))
);

-- A part names its article like a related link does. The id tells which series an article joined first; the number is
-- what the source of an imported article says of its place (see PartNumbers.java); parts that editors put in have none.
create table series_part (
    id        bigint  not null generated always as identity,
    series_id uuid    not null,
    position  integer not null,
    name      text    not null,
    named_id  uuid    generated always as (case when name like 'id:%' then substr(name, 4)::uuid end) stored,
    title     text,
    number    integer,
    -- How editors still recognise a part whose article is gone. Nobody wrote it for readers, so they never get it.
    former_title text,
    constraint series_part_pkey primary key (id),
    constraint series_part_series_id_fkey foreign key (series_id) references series on delete cascade,
    constraint series_part_position_key unique (series_id, position) deferrable initially deferred,
    constraint series_part_name_key unique (series_id, name) deferrable initially deferred
);
create index series_show_upcoming_idx on series (id) where show_upcoming;
create index series_part_name_idx on series_part (name);

-- Every name that an author, a topic or a series has or had, in the form in which names are compared. Several may bear one
-- name; who bears it now is meant before who bore it once.

create table author_name (
    author_id uuid not null,
    name_key  text not null,
    constraint author_name_pkey primary key (author_id, name_key),
    constraint author_name_author_id_fkey foreign key (author_id) references author on delete cascade
);
create index author_name_name_key_idx on author_name (name_key);

create table topic_name (
    topic_id uuid not null,
    name_key text not null,
    constraint topic_name_pkey primary key (topic_id, name_key),
    constraint topic_name_topic_id_fkey foreign key (topic_id) references topic on delete cascade
);
create index topic_name_name_key_idx on topic_name (name_key);

create table series_title (
    series_id uuid not null,
    title_key text not null,
    constraint series_title_pkey primary key (series_id, title_key),
    constraint series_title_series_id_fkey foreign key (series_id) references series on delete cascade
);
create index series_title_title_key_idx on series_title (title_key);

-- Every slug that a series, an author or a topic has or had. None is ever another's, so an old address leads on for ever.

create table series_slug (
    series_id uuid not null,
    slug      text not null,
    constraint series_slug_pkey primary key (series_id, slug),
    constraint series_slug_slug_key unique (slug),
    constraint series_slug_series_id_fkey foreign key (series_id) references series on delete cascade
);

create table author_slug (
    author_id uuid not null,
    slug      text not null,
    constraint author_slug_pkey primary key (author_id, slug),
    constraint author_slug_slug_key unique (slug),
    constraint author_slug_author_id_fkey foreign key (author_id) references author on delete cascade
);

create table topic_slug (
    topic_id uuid not null,
    slug     text not null,
    constraint topic_slug_pkey primary key (topic_id, slug),
    constraint topic_slug_slug_key unique (slug),
    constraint topic_slug_topic_id_fkey foreign key (topic_id) references topic on delete cascade
);

-- Every order that the parts of a series ever had.

create table series_order (
    series_id   uuid        not null,
    number      bigint      not null,
    arranged_by text        not null,
    arranged_at timestamptz not null,
    items       jsonb       not null,
    constraint series_order_pkey primary key (series_id, number),
    constraint series_order_series_id_fkey foreign key (series_id) references series on delete cascade
);

-- One row for everything that happened to content, written in the transaction that did it.
create table event (
    id          bigint      not null generated always as identity,
    type        text        not null,
    subject_id  uuid,
    actor       text        not null,
    occurred_at timestamptz not null default now(),
    data        jsonb       not null,
    -- What readers see change through it, as cache tags, see R__7_invalidation.sql.
    tags        text[]      not null default '{}',
    constraint event_pkey primary key (id)
);
create index event_subject_id_idx on event (subject_id, id);
