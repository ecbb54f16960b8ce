-- A version is on the list of its content rating, too, see rating_list() in R__3_delivery_index.sql; what was published
-- before there were such lists is put on them here.
insert into list_entry (list_id, version_id, article_id, title, title_words, published_at, updated_at, visible_from,
    visible_until)
select md5('rating ' || lower(v.content_rating))::uuid, e.version_id, e.article_id, e.title, e.title_words, e.published_at,
       e.updated_at, e.visible_from, e.visible_until
from list_entry e
join article_version v on v.id = e.version_id
where e.list_id = '00000000-0000-0000-0000-000000000000';

-- A token without an article opens the preview of the whole site.
alter table preview_token alter column article_id drop not null;

-- Where the frontend shows previews: an address with {token} in it, and with {kind} and {slug} where they go.
alter table site add column preview_url_template text;

-- The words of drafts, for the search of a preview; see searchable.
create table draft_searchable (
    version_id uuid        not null,
    vector     tsvector    not null,
    runs       text        not null,
    -- Of which edit they are the words, as the article tells it.
    edited_at  timestamptz not null,
    constraint draft_searchable_pkey primary key (version_id),
    constraint draft_searchable_version_id_fkey foreign key (version_id) references article_version on delete cascade
);
create index draft_searchable_vector_idx on draft_searchable using gin (vector) with (gin_pending_list_limit = 64);

-- In which languages there is anything, without reading everything.
create index article_version_language_idx on article_version (language);
