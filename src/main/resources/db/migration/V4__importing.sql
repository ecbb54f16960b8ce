-- What was imported: each run with its report, and from which text each imported article was last made,
-- which is known by the title that its file had (see article_name), whatever its editors call it.

create table import_run (
    id         uuid        not null,
    created_at timestamptz not null,
    items      jsonb       not null,
    constraint import_run_pkey primary key (id)
);

create table imported_article (
    article_id uuid  not null,
    name       text  not null,
    digest     bytea not null,
    constraint imported_article_pkey primary key (article_id),
    constraint imported_article_name_key unique (name),
    constraint imported_article_article_id_fkey foreign key (article_id) references article on delete cascade
);
