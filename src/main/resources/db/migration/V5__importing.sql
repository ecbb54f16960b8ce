-- What was imported: each run with its report, and for each imported article by what its file is known again
-- (file:<name>, or title:<title key> of a file without a name; see SourceKey.java) and what the import left in it.

create table import_run (
    id         uuid        not null,
    created_at timestamptz not null,
    items      jsonb       not null,
    constraint import_run_pkey primary key (id)
);

create table imported_article (
    article_id     uuid    not null,
    source         text    not null,
    file_digest    bytea   not null,
    version        integer not null,
    text_digest    bytea   not null,
    authors_digest bytea   not null,
    constraint imported_article_pkey primary key (article_id),
    constraint imported_article_source_key unique (source),
    constraint imported_article_article_id_fkey foreign key (article_id) references article on delete cascade
);
