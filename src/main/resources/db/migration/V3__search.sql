-- The words of what is published, to find it by. Texts and questions are made into words by the application, see the
-- package fulltext; whatever the server knows of languages and letters makes no difference.

-- A text's vector holds, in single quotation marks here: its words' stems without accents, 'lantern', at their places and
-- with their weights (titles most, then excerpts, headings and the text); '.lanterns', a word as it is spelt, with its
-- place in titles; ',the', a common word, for phrases, and ',,the' where it has more places than a vector tells; '+2lifelong',
-- a compound of two parts as one word; '=en', the language whose rules it was read by; '@<id>', each of its authors and
-- topics. Of scripts that put no spaces between words, it holds what hits are looked for by, and runs what they are
-- checked with.
create table searchable (
    version_id uuid     not null,
    vector     tsvector not null,
    runs       text     not null,
    constraint searchable_pkey primary key (version_id),
    constraint searchable_version_id_fkey foreign key (version_id) references publication on delete cascade
);
-- What is added waits in a list that every search reads through: a short one.
create index searchable_vector_idx on searchable using gin (vector) with (gin_pending_list_limit = 64);

-- The words of names, in order of their bytes, since their beginnings are looked up, too.
create table name_word (
    word      text collate "C" not null,
    author_id uuid,
    topic_id  uuid,
    constraint name_word_author_id_fkey foreign key (author_id) references author on delete cascade,
    constraint name_word_topic_id_fkey foreign key (topic_id) references topic on delete cascade,
    constraint name_word_owner_check check (num_nonnulls(author_id, topic_id) = 1)
);
create index name_word_word_idx on name_word (word);
create index name_word_author_id_idx on name_word (author_id);
create index name_word_topic_id_idx on name_word (topic_id);

-- What may have been meant by a word that is nowhere: words of titles, excerpts, headings and names, once published, and
-- what they have in common with other spellings. Whether readers see a word is asked when it is suggested. A word that two
-- learn at the same time is there twice: were it unique, those who write would wait for each other, and without an end.
create table search_word (
    word       text collate "C" not null,
    neighbours text[]           not null
);
create index search_word_word_idx on search_word (word);
create index search_word_neighbours_idx on search_word using gin (neighbours) with (gin_pending_list_limit = 64);
