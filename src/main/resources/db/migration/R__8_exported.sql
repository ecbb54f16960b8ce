-- What an export shows to people, a file for each article and series; what is read back stands beside it in full, see
-- LibraryTable.java. The members of a front matter stand in the order in which they are written.

create or replace view exported_article as
select a.id, v.slug, v.body,
       json_build_object(
           'id', a.id,
           'title', v.title,
           'slug', v.slug,
           'date', coalesce(s.publish_at, a.published_at),
           'lastmod', a.updated_at,
           'draft', s.state not in ('published', 'scheduled'),
           'status', s.state,
           'version', v.number,
           'publishedVersion', nullif(s.published_version, v.number),
           'unpublishAt', s.unpublish_at,
           'language', v.language,
           'authors', (select json_agg(w.name order by c.position)
                       from version_author c join author w on w.id = c.author_id where c.version_id = v.id),
           'topics', (select json_agg(t.name order by c.position)
                      from version_topic c join topic t on t.id = c.topic_id where c.version_id = v.id),
           'description', case when not v.excerpt_made then v.excerpt end,
           'contentRating', case when v.content_rating <> 'GENERAL' then lower(v.content_rating) end,
           'canonicalUrl', v.canonical_url,
           'cover', v.cover,
           'seo', v.seo,
           'related', (select json_agg(coalesce(l.url, h.title, l.title, l.name) order by l.position)
                       from related_link l
                       left join article named on named.id = l.named_id
                       left join article_version h on h.id = named.head_id
                       where l.version_id = v.id),
           'translationOf', (select coalesce(h.title, t.title, t.name)
                             from translation t
                             left join article o on o.id = t.original_id
                             left join article_version h on h.id = o.head_id
                             where t.article_id = a.id),
           'aliases', former.addresses,
           'metadata', case when v.metadata <> '{}' then v.metadata::json end) as front_matter
from article a
join article_version v on v.id = a.head_id
join article_standing s on s.article_id = a.id
left join (
    select owner_id, json_agg(slug order by slug collate "C") as addresses
    from moved_slug where kind = 'address' group by owner_id) former on former.owner_id = a.id
where a.trashed_at is null;

create or replace view exported_series as
select s.id, s.slug,
       json_build_object(
           'id', s.id,
           'title', s.title,
           'slug', s.slug,
           'language', s.language,
           'description', s.description,
           'status', lower(s.status),
           'showUpcoming', s.show_upcoming,
           'parts', (select json_agg(coalesce(h.title, p.title, p.former_title, p.name) order by p.position)
                     from series_part p
                     left join article a on a.id = p.named_id
                     left join article_version h on h.id = a.head_id
                     where p.series_id = s.id),
           'translations', case when s.translations <> '{}' then s.translations end,
           'metadata', case when s.metadata <> '{}' then s.metadata::json end) as content
from series s;

-- Something that is there if anybody has ever done anything here: a backup comes back only into a database without.
create or replace view first_content as
(select 'event' as what from event limit 1)
union all
(select 'api_key' from api_key limit 1);
