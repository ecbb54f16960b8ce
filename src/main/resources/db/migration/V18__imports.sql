-- A run of an import is a job that any node can take up: what was sent, what was found in it, and what became of it.

-- A node of the release before goes on writing reports of what it brings in at once; they are done when they are there.
alter table import_run
    add column state        text        not null default 'done',
    add column format       text        not null default 'text',
    add column dry_run      boolean     not null default false,
    add column options      jsonb       not null default '{}',
    add column actor        text        not null default 'seriatim',
    add column bytes        bigint      not null default 0,
    -- How many items were found; nothing until all are.
    add column total        integer,
    add column failure      text,
    add column started_at   timestamptz,
    add column written_from timestamptz,
    add column ended_at     timestamptz,
    add column leased_by    uuid,
    add column leased_until timestamptz,
    -- Equal notes with their number, once the run has come to its end.
    add column noted        jsonb       not null default '[]',
    add constraint import_run_state_check check
        (state in ('spooled', 'surveying', 'writing', 'closing', 'done', 'cancelled', 'failed', 'undoing', 'undone'));
create index import_run_state_idx on import_run (created_at)
    where state in ('spooled', 'surveying', 'writing', 'closing', 'undoing');

-- A file as it was sent. It belongs to no run until all of it has come.
create table import_file (
    id         uuid        not null,
    run_id     uuid,
    position   integer     not null default 0,
    name       text        not null,
    size       bigint      not null default 0,
    created_at timestamptz not null default now(),
    constraint import_file_pkey primary key (id),
    constraint import_file_run_id_fkey foreign key (run_id) references import_run on delete cascade
);
create index import_file_run_id_idx on import_file (run_id, position);

create table import_chunk (
    file_id uuid    not null,
    number  integer not null,
    content bytea   not null,
    constraint import_chunk_pkey primary key (file_id, number),
    constraint import_chunk_file_id_fkey foreign key (file_id) references import_file on delete cascade
);
-- Most of it is compressed already.
alter table import_chunk alter column content set storage external;

-- An item is an article to be, and has its id from the beginning. What was found is kept until it is written.
create table import_item (
    run_id     uuid    not null,
    number     integer not null,
    source     text    not null,
    entry      text,
    line       integer,
    article_id uuid    not null,
    digest     bytea   not null,
    parts      jsonb   not null default '[]',
    found      jsonb,
    outcome    text,
    -- What the report says of it.
    told       jsonb,
    -- The version that the article had before, if there was one and another took its place.
    before     jsonb,
    constraint import_item_pkey primary key (run_id, number),
    constraint import_item_run_id_fkey foreign key (run_id) references import_run on delete cascade,
    constraint import_item_outcome_check check
        (outcome in ('created', 'updated', 'unchanged', 'conflict', 'refused'))
);
create index import_item_source_idx on import_item (run_id, source, number);
create index import_item_waiting_idx on import_item (run_id, number) where outcome is null;
create index import_item_outcome_idx on import_item (run_id, outcome, number);

-- What else was found: authors, topics, series, redirects, remarks, and what is no article.
create table import_finding (
    run_id uuid    not null,
    number integer not null,
    kind   text    not null,
    found  jsonb   not null,
    constraint import_finding_pkey primary key (run_id, number),
    constraint import_finding_run_id_fkey foreign key (run_id) references import_run on delete cascade
);

-- Where the items of a run were found on the site that they come from, see OldAddress.java.
create table import_address (
    run_id     uuid not null,
    address    text collate "C" not null,
    article_id uuid not null,
    constraint import_address_pkey primary key (run_id, address),
    constraint import_address_run_id_fkey foreign key (run_id) references import_run on delete cascade
);

-- The same for good, of what has become an article.
create table imported_address (
    address    text collate "C" not null,
    article_id uuid not null,
    constraint imported_address_pkey primary key (address),
    constraint imported_address_article_id_fkey foreign key (article_id) references article on delete cascade
);
create index imported_address_article_id_idx on imported_address (article_id);

-- Which topic one below others is: two of one name below different parents are two.
create table imported_topic (
    path     text not null,
    topic_id uuid not null,
    constraint imported_topic_pkey primary key (path),
    constraint imported_topic_topic_id_fkey foreign key (topic_id) references topic on delete cascade
);
create index imported_topic_topic_id_idx on imported_topic (topic_id);

-- Which run wrote last into an article, and what it said there beside the text.
alter table imported_article
    add column run_id uuid,
    add column told   jsonb not null default '{}';

-- Every item of a run, be it kept with its run or on its own.
create view import_item_told as
    select i.run_id, i.number, i.outcome, i.told
    from import_item i
    where i.told is not null
    union all
    select r.id, e.number::integer, lower(e.item ->> 'outcome'), e.item
    from import_run r, jsonb_array_elements(r.items) with ordinality as e (item, number);
