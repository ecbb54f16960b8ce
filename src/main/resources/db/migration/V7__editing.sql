-- What editors do not lose, and what is known of their writes.

-- What drafts said before they were written over. The last ones are kept, and then ever fewer, see Thinning.java.
create table earlier_draft (
    article_id  uuid        not null,
    number      bigint      not null,
    title       text        not null,
    word_count  integer     not null,
    -- When it was written, and when and by whom something else was.
    written_at  timestamptz not null,
    replaced_at timestamptz not null,
    replaced_by text        not null,
    content     jsonb       not null,
    constraint earlier_draft_pkey primary key (article_id, number),
    constraint earlier_draft_article_id_fkey foreign key (article_id) references article on delete cascade
);

-- A draft that was discarded, or that a restoration took the place of, is frozen, though no reader saw it.
alter table article_version add column discarded boolean not null default false;

-- The tag of an answer, where it is not that of its bytes.
alter table idempotent_answer add column etag text;

-- An entry tells by its target which article it is about; what is about several names them.
alter table audit_entry add column articles uuid[];
create index audit_entry_articles_idx on audit_entry using gin (articles);
create index audit_entry_article_idx on audit_entry
    (substring(coalesce(location, action) from '/manage/v1/(?:articles|trash)/([0-9a-f-]{36})'), occurred_at, id);
