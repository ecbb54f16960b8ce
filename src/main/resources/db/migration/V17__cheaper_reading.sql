-- What is read off the cache, at less cost.

-- The planner took this constraint's index to look articles up, at fifty times the cost of the one made for that. As a
-- text the id serves the constraint alone.
alter table publication drop constraint publication_article_id_excl;
alter table publication add constraint publication_article_id_excl exclude using gist
    ((article_id::text) with =, tstzrange(visible_from, visible_until) with &&) deferrable initially deferred;

-- Each author and topic is looked up by its id, instead of all of them being read for each article.
create or replace view published_article as
select p.article_id as id, v.id as version_id, v.slug, v.title, v.title_name, v.excerpt, v.language, v.body, v.body_html,
       v.body_text, v.outline, v.word_count, v.reading_minutes, v.content_rating, v.canonical_url, v.cover,
       v.works_cited, p.published_at, greatest(p.visible_from, p.published_at) as updated_at,
       (select coalesce(jsonb_agg(jsonb_build_object('slug', a.slug, 'name', a.name) order by va.position), '[]')
        from version_author va
        cross join lateral (select slug, name from author where id = va.author_id offset 0) a
        where va.version_id = v.id) as authors,
       (select coalesce(jsonb_agg(jsonb_build_object('slug', t.slug, 'name', t.name) order by vt.position), '[]')
        from version_topic vt
        cross join lateral (select slug, name from topic where id = vt.topic_id offset 0) t
        where vt.version_id = v.id) as topics
from live_publication p join article_version v on v.id = p.version_id;

-- As before, but the articles of a topic are read once, to weigh it and to find candidates, and a candidate's topics and
-- authors are looked up together, as its shelves.
create or replace view published_suggestion as
select p.version_id, found.target_id, found.slug, found.title, found.excerpt, found.published_at, found.score
from live_publication p
join article_version source on source.id = p.version_id
cross join lateral (
    with trait as materialized (
        select topic_id as shelf, true as is_topic from version_topic where version_id = p.version_id
        union all
        select author_id, false from version_author where version_id = p.version_id),
    bearer as materialized (
        select trait.shelf, near.article_id, near.version_id, near.published_at, near.place
        from trait
        cross join lateral (
            select latest.*, row_number() over () as place
            from (select s.article_id, s.version_id, s.published_at
                  from shelved s
                  where s.shelf = trait.shelf and s.article_id <> p.article_id
                    and exists (select from live_publication live where live.version_id = s.version_id offset 0)
                  order by s.published_at desc, s.article_id desc
                  limit case when trait.is_topic then 49 else 20 end) as latest) as near),
    weighed as materialized (
        select trait.shelf, trait.is_topic, case when trait.is_topic then 1 / (1 + ln(1 + others.number)) end as weight
        from trait
        cross join lateral (select count(*) as number from bearer where bearer.shelf = trait.shelf) as others),
    companion as materialized (
        select array_agg(c.companion_id) as ids from published_companion c where c.article_id = p.article_id),
    candidate as (
        select article_id, version_id, published_at from bearer where place <= 20
        union
        select near.article_id, near.version_id, near.published_at
        from companion
        join live_publication near on near.article_id = any (companion.ids)
        where near.article_id <> p.article_id)
    select c.article_id as target_id, v.slug, v.title, v.excerpt, c.published_at,
           round((0.5 * coalesce(shared.weight / own.weight, 0)
               + 0.2 * coalesce(shared.author, false)::integer
               + 0.15 * coalesce(c.article_id = any (companion.ids), false)::integer
               + 0.15 * similarity(v.title, source.title))::numeric, 3) as score
    from candidate c
    join article_version v on v.id = c.version_id
    cross join companion
    cross join (select sum(weight) as weight from weighed) as own
    cross join lateral (
        select sum(w.weight) as weight, bool_or(not w.is_topic) as author
        from shelved s join weighed w on w.shelf = s.shelf
        where s.version_id = c.version_id) as shared) as found;

-- In this language the plan is kept from one call to the next.
create or replace function search_question(question text) returns tsquery language plpgsql stable
set client_min_messages = warning as $$
begin
    return (
        select coalesce(string_agg('(''=' || c.config || ''' & (' || c.query::text || '))', ' | '), '')::tsquery
        from (
            select s.config, websearch_to_tsquery(s.config, question) as query
            from (
                select distinct search_config(l.language) as config from search_language l
                where (select true from published_shelf p where p.shelf = language_shelf(l.language) limit 1)
                union select 'search_simple'::regconfig) s) c
        where numnode(c.query) > 0);
end $$;

select build_preview();
