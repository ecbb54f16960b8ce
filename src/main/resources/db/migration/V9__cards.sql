-- Authors have pictures, in the form in which articles have covers.

alter table author add column picture jsonb;

-- When readers last saw a change of a series that is none of its articles: of what is said of it, or of their order. What
-- editors plan unseen does not count.

alter table series add column shown_at timestamptz;
