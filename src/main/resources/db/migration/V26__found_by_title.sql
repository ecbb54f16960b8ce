-- A list by title goes along it.
create index article_version_title_idx on article_version (title, article_id);
