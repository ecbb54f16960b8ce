-- What an application keeps of its own beside the content, and what search engines are told of a page.

-- As text, since jsonb would sort the members and write the numbers anew.
alter table article_version
    add column metadata text  not null default '{}',
    add column seo      jsonb;
alter table series
    add column metadata text  not null default '{}',
    add column seo      jsonb;
alter table author add column metadata text not null default '{}';
alter table topic add column metadata text not null default '{}';
alter table site add column metadata text not null default '{}';

-- The list of what has a value under a key, see V2__delivery_index.sql. The id is made of both, as that of a language is.
create function metadata_list(key text, value text) returns uuid language sql immutable parallel safe
    return md5('metadata ' || length(key)::text || ' ' || key || value)::uuid;

-- All of these lists on which something with this metadata stands: one for each text, number and truth value at the top.
create function metadata_lists(metadata text) returns uuid[] language sql immutable parallel safe
    return array(
        select metadata_list(m.key, m.value #>> '{}')
        from json_each(metadata::json) m
        where json_typeof(m.value) in ('string', 'number', 'boolean'));

-- For editors, who look into drafts, too.
create index article_version_metadata_idx on article_version using gin (metadata_lists(metadata)) where metadata <> '{}';
