-- Readers see a work put together once they can use the names by which its articles are linked: a draft tells them nothing.

-- From when on readers can use the name for the original, once that is known. What they have seen stays so.
alter table translation add column seen_from timestamptz;
update translation set seen_from = '-infinity' where original_id is not null;

-- The places of work_place as readers see them, in works of which some may be parts of a work there. They are written by
-- show_works() in R__3_delivery_index.sql.
create table shown_place (
    work_id       uuid        not null,
    language      text        not null,
    article_id    uuid        not null,
    visible_from  timestamptz not null default '-infinity',
    visible_until timestamptz,
    constraint shown_place_pkey primary key (article_id, language, visible_from),
    constraint shown_place_article_id_fkey foreign key (article_id) references article on delete cascade
);
create index shown_place_work_id_idx on shown_place (work_id);
insert into shown_place (work_id, language, article_id) select work_id, language, article_id from work_place;
