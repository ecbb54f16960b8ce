-- Every slug that a series, an author or a topic has or had. None is ever another's, so an old address leads on for ever.

create table series_slug (
    series_id uuid not null,
    slug      text not null,
    constraint series_slug_pkey primary key (series_id, slug),
    constraint series_slug_slug_key unique (slug),
    constraint series_slug_series_id_fkey foreign key (series_id) references series on delete cascade
);
insert into series_slug select id, slug from series;

create table author_slug (
    author_id uuid not null,
    slug      text not null,
    constraint author_slug_pkey primary key (author_id, slug),
    constraint author_slug_slug_key unique (slug),
    constraint author_slug_author_id_fkey foreign key (author_id) references author on delete cascade
);
insert into author_slug select id, slug from author;

create table topic_slug (
    topic_id uuid not null,
    slug     text not null,
    constraint topic_slug_pkey primary key (topic_id, slug),
    constraint topic_slug_slug_key unique (slug),
    constraint topic_slug_topic_id_fkey foreign key (topic_id) references topic on delete cascade
);
insert into topic_slug select id, slug from topic;

-- Where readers find now what they once found under another slug. It never leads to what they cannot see.
create view published_redirect as
select 'article' as kind, substr(n.name, 6) as former_slug, v.slug
from live_name n
join live_publication p on p.article_id = n.article_id
join article_version v on v.id = p.version_id
where n.name like 'slug:%' and n.name <> 'slug:' || v.slug
union all
select 'series', h.slug, s.slug
from series_slug h
join series s on s.id = h.series_id and s.slug <> h.slug
where exists (select from published_part p where p.series_id = s.id)
union all
select 'author', h.slug, a.slug
from author_slug h
join author a on a.id = h.author_id and a.slug <> h.slug
where exists (select from version_author va join live_publication p on p.version_id = va.version_id
              where va.author_id = a.id)
union all
select 'topic', h.slug, t.slug
from topic_slug h
join topic t on t.id = h.topic_id and t.slug <> h.slug
where exists (select from version_topic vt join live_publication p on p.version_id = vt.version_id
              where vt.topic_id = t.id);

select build_preview();

-- The articles whose newest version links to what is not there yet.
create view article_with_pending_link as
select distinct a.id as article_id
from article a
join related_link l on l.version_id = a.head_id
where l.name is not null and not exists (select from article_name n where n.name = l.name);
