-- The few that readers never saw, and the few in the trash, are found without looking at all the others.
create index article_published_at_idx on article (published_at);
create index article_trashed_at_idx on article (trashed_at) where trashed_at is not null;
