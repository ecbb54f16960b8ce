-- Whom and what an earlier draft names, in the order in which its content has their slugs: slugs come to be others', and names
-- are all that stays of who is deleted. Nothing is known of those that were kept before.
alter table earlier_draft
    add column author_ids uuid[],
    add column author_names text[],
    add column topic_ids uuid[],
    add column topic_names text[];
