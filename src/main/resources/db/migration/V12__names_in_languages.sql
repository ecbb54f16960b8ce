-- Series, topics, authors and the site are called by names in several languages.

-- The language in which what is there already was written, and what a release before adds.
create function site_language() returns text language sql stable return (select default_language from site);

-- What is said in other languages, by their tags.
alter table series
    add column language     text  not null default site_language(),
    add column translations jsonb not null default '{}';
alter table topic
    add column language     text  not null default site_language(),
    add column translations jsonb not null default '{}';
alter table author
    add column language     text  not null default site_language(),
    add column translations jsonb not null default '{}';
alter table site add column translations jsonb not null default '{}';

-- The language in which it has the slug, or had it last; nothing where that is its own.
alter table series_slug add column language text not null default '';
alter table topic_slug add column language text not null default '';
