-- Articles that say the same in different languages: together they are a work.

-- Of which article another one is a translation. It is named as links name theirs, see article_name, and may be still to
-- come; once it is there, it is the original whatever it is called from then on.
create table translation (
    article_id    uuid not null,
    name          text not null,
    title         text,
    original_id   uuid,
    -- Which version of the original it was made from, as its editor says, or else which one there was when it was found.
    version       integer,
    found_version integer,
    constraint translation_pkey primary key (article_id),
    constraint translation_article_id_fkey foreign key (article_id) references article on delete cascade,
    constraint translation_original_id_fkey foreign key (original_id) references article on delete set null,
    constraint translation_version_check check (version > 0)
);
create index translation_name_idx on translation (name);
create index translation_original_id_idx on translation (original_id);

-- The languages in which a work is there, as language_key() in R__3_delivery_index.sql writes them, and the article in each.
-- One that readers see in one language and editors have put into another takes both places.
create table work_place (
    work_id    uuid not null,
    language   text not null,
    article_id uuid not null,
    constraint work_place_pkey primary key (article_id, language),
    constraint work_place_language_key unique (work_id, language),
    constraint work_place_article_id_fkey foreign key (article_id) references article on delete cascade
);
