-- The words of what is published, to find it by. Each article is read in its own language, without accents.

create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- A configuration search_english for english, and so on for all that this server has.
do $$
declare
    base record;
begin
    for base in
        select c.cfgname as name, d.dictname as stem
        from pg_ts_config c
        join pg_ts_config_map m on m.mapcfg = c.oid and m.mapseqno = 1
        join ts_token_type('default') t on t.tokid = m.maptokentype and t.alias = 'word'
        join pg_ts_dict d on d.oid = m.mapdict
        where c.cfgnamespace = 'pg_catalog'::regnamespace
    loop
        execute format('create text search configuration search_%1$s (copy = pg_catalog.%1$I)', base.name);
        execute format('alter text search configuration search_%s alter mapping for word, hword, hword_part
            with unaccent, pg_catalog.%I', base.name, base.stem);
    end loop;
end $$;

-- Which configuration reads which language; all others are read as they are spelled.
create table search_language (
    language text not null,
    config   text not null,
    constraint search_language_pkey primary key (language)
);
insert into search_language (language, config)
select l.language, 'search_' || c.cfgname
from (values
    ('ar', 'arabic'), ('ca', 'catalan'), ('da', 'danish'), ('de', 'german'), ('el', 'greek'), ('en', 'english'),
    ('es', 'spanish'), ('et', 'estonian'), ('eu', 'basque'), ('fi', 'finnish'), ('fr', 'french'), ('ga', 'irish'),
    ('hi', 'hindi'), ('hu', 'hungarian'), ('hy', 'armenian'), ('id', 'indonesian'), ('it', 'italian'),
    ('lt', 'lithuanian'), ('nb', 'norwegian'), ('ne', 'nepali'), ('nl', 'dutch'), ('nn', 'norwegian'),
    ('no', 'norwegian'), ('pt', 'portuguese'), ('ro', 'romanian'), ('ru', 'russian'), ('sr', 'serbian'),
    ('sv', 'swedish'), ('ta', 'tamil'), ('tr', 'turkish'), ('yi', 'yiddish')) l (language, name)
join pg_ts_config c on c.cfgname = l.name and c.cfgnamespace = 'pg_catalog'::regnamespace;

create function search_config(tag text) returns regconfig language sql stable as $$
    select coalesce(
        (select config from search_language where language = lower(split_part(tag, '-', 1))), 'search_simple')::regconfig
$$;

-- Titles weigh most, then excerpts, headings and the text. The configuration is a word, too, which no text can hold (a
-- lexeme never begins with =), so that a question can mean the articles of one language.
create function search_vector(config regconfig, title text, excerpt text, outline jsonb, body text) returns tsvector
language plpgsql stable as $$
begin
    return array_to_tsvector(array['=' || config])
        || setweight(to_tsvector(config, title), 'A')
        || setweight(to_tsvector(config, excerpt), 'B')
        || setweight(to_tsvector(config, coalesce(
               (select string_agg(h ->> 'title', E'\n') from jsonb_array_elements(outline) h), '')), 'C')
        || setweight(to_tsvector(config, body), 'D');
exception
    -- A vector holds a megabyte; of a longer text the beginning has to do.
    when program_limit_exceeded then
        return array_to_tsvector(array['=' || config])
            || setweight(to_tsvector(config, title), 'A')
            || setweight(to_tsvector(config, excerpt), 'B')
            || setweight(to_tsvector(config, left(body, 50000)), 'D');
end $$;

create table searchable (
    version_id uuid     not null,
    vector     tsvector not null,
    constraint searchable_pkey primary key (version_id),
    constraint searchable_version_id_fkey foreign key (version_id) references publication on delete cascade
);
create index searchable_vector_idx on searchable using gin (vector);

-- What may have been meant by a word that is nowhere: the words of titles, and the versions that have them.
create table title_word (
    word text not null,
    constraint title_word_pkey primary key (word)
);
create index title_word_word_idx on title_word using gin (word gin_trgm_ops);

create table title_word_use (
    word       text not null,
    version_id uuid not null,
    constraint title_word_use_pkey primary key (word, version_id),
    constraint title_word_use_version_id_fkey foreign key (version_id) references publication on delete cascade
);
create index title_word_use_version_id_idx on title_word_use (version_id);

create function make_searchable(versions uuid[]) returns void language plpgsql as $$
begin
    insert into searchable (version_id, vector)
    select id, search_vector(search_config(language), title, excerpt, outline, body_text)
    from article_version where id = any(versions);

    with used as (
        insert into title_word_use (word, version_id)
        select w.word, v.id
        from article_version v
        cross join unnest(tsvector_to_array(to_tsvector('simple', v.title))) w (word)
        where v.id = any(versions) and length(w.word) between 3 and 50
        returning word)
    insert into title_word (word) select distinct word from used order by word on conflict do nothing;
end $$;

create function make_published_searchable() returns trigger language plpgsql as $$
begin
    perform make_searchable(array(select version_id from published));
    return null;
end $$;

create trigger publication_searchable after insert on publication referencing new table as published
    for each statement execute function make_published_searchable();

select make_searchable(array(select version_id from publication));

-- A question in web search syntax, asked in each of the languages that readers find articles in.
create function search_question(question text) returns tsquery language sql stable set client_min_messages = warning as $$
    select coalesce(string_agg('(''=' || c.config || ''' & (' || c.query::text || '))', ' | '), '')::tsquery
    from (
        select s.config, websearch_to_tsquery(s.config, question) as query
        from (
            select distinct search_config(l.language) as config from search_language l
            where (select true from published_shelf p where p.shelf = language_shelf(l.language) limit 1)
            union select 'search_simple'::regconfig) s) c
    where numnode(c.query) > 0
$$;

create view published_searchable as
select s.shelf, s.version_id, s.article_id, s.title, s.published_at, s.updated_at, t.vector
from shelved s
join live_publication p on p.version_id = s.version_id
join searchable t on t.version_id = s.version_id;

create view published_title_word as
select w.word
from title_word w
where exists (
    select from title_word_use u join live_publication p on p.version_id = u.version_id where u.word = w.word);

select build_preview();
