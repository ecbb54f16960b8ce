-- A library to measure with: bench.articles articles of about bench.body bytes each, the same every time. Each has three
-- of 200 topics, one of 50 authors, a part in a series of twenty, and three related links. What is stored is what the
-- application would store if an editor wrote, linked and published all of it; GeneratedLibraryTest compares the two.

-- A number from 0 to below `bound` that depends on its other arguments only.
create or replace function pg_temp.pick(n integer, purpose integer, bound integer) returns integer
    language sql immutable return (hashint4extended(n, purpose) & 1073741823) % bound;

-- A UUID version 7 (RFC 9562 5.7) of the minute of the nth of its kind.
create or replace function pg_temp.id(kind text, n integer) returns uuid
    language sql immutable
    return (lpad(to_hex(1704067200000 + n * 60000::bigint), 12, '0') || '7' || left(md5(kind || n), 3) || '8'
            || right(md5(kind || n), 15))::uuid;

-- What String.hashCode is specified to be.
create or replace function pg_temp.hash(word text) returns integer
    language sql immutable
    return (select (case when code < 2147483648 then code else code - 4294967296 end)::integer
            from (select sum(ascii(substr(word, k, 1)) * 31::numeric ^ (length(word) - k)) % 4294967296 as code
                  from generate_series(1, length(word)) as k) as codes);

create or replace function pg_temp.minute(n integer) returns timestamptz
    language sql immutable return timestamptz '2024-01-01 00:00:00Z' + n * interval '1 minute';

create temp table paragraph as
select n, string_agg(sentence, ' ' order by k) as words
from generate_series(0, 499) as n
cross join generate_series(1, 7) as k
cross join lateral (select
    (array['The ferryman', 'A patient neighbour', 'Every early train', 'The smallest of the bells', 'Whoever keeps the key',
        'The baker across the square', 'An unanswered letter', 'The tide', 'My aunt in the mountains', 'The last lamp'])
        [1 + pg_temp.pick(n * 8 + k, 1, 10)]
    || (array[' waits for', ' remembers', ' never quite forgives', ' brings back', ' keeps a place for', ' is fond of',
        ' walks past', ' makes room for', ' learns from', ' counts on'])
        [1 + pg_temp.pick(n * 8 + k, 2, 10)]
    || (array[' the one who comes late', ' what the harbour gave away', ' a promise made at supper', ' the quiet end of the table',
        ' those who repair their own roofs', ' a song without its second verse', ' the long way home',
        ' whatever the river has carried down', ' an honest mistake', ' the first warm evening'])
        [1 + pg_temp.pick(n * 8 + k, 3, 10)]
    || (array['.', ', as it should.', ', and nobody minds.', ' until the rain stops.', ' more often than not.'])
        [1 + pg_temp.pick(n * 8 + k, 4, 5)] as sentence) as sentences
group by n;

create temp table manuscript as
select n, pg_temp.id('article', n) as id, pg_temp.id('version', n) as version_id, pg_temp.minute(n) as at, title,
       lower(title) as key, replace(lower(title), ' ', '-') as slug,
       min(block.words) filter (where block.k = 0) as excerpt,
       string_agg(block.markdown, e'\n\n' order by block.k) as body,
       string_agg(block.html, e'\n' order by block.k) as body_html,
       string_agg(block.words, e'\n\n' order by block.k) as body_text,
       coalesce(jsonb_agg(jsonb_build_object('id', block.anchor, 'level', 2, 'title', block.words) order by block.k)
           filter (where block.anchor is not null), '[]') as outline
from generate_series(1, current_setting('bench.articles')::integer) as numbers (n)
cross join lateral (select
    (array['The', 'One', 'Another', 'Every', 'Some'])[1 + pg_temp.pick(n, 1, 5)]
    || (array[' Quiet', ' Borrowed', ' Patient', ' Crooked', ' Generous', ' Winter', ' Second', ' Honest'])
        [1 + pg_temp.pick(n, 2, 8)]
    || (array[' Lantern', ' Ladder', ' Orchard', ' Window', ' Teapot', ' Bridge', ' Umbrella', ' Clock', ' Door', ' Garden'])
        [1 + pg_temp.pick(n, 3, 10)]
    || (array[' by the Mill', ' after Supper', ' in the Rain', ' of the Ferryman', ' at Number Nine', ' without a Name'])
        [1 + pg_temp.pick(n, 4, 6)]
    || ' ' || n as title) as titles
cross join lateral (
    -- One article in a hundred speaks of a heron, for those who search.
    select 0 as k, opening as markdown, '<p>' || opening || '</p>' as html, opening as words, null as anchor
    from (values ('This is number ' || n || ' of many.' || case n % 100 when 1 then ' There is a heron in it.' else '' end))
        as openings (opening)
    union all
    select k * 2 - 1, '## Turn ' || k, '<h2 id="turn-' || k || '">Turn ' || k || '</h2>', 'Turn ' || k, 'turn-' || k
    from generate_series(1, current_setting('bench.body')::integer / 500) as k where k % 4 = 0
    union all
    select k * 2, words, '<p>' || words || '</p>', words, null
    from generate_series(1, greatest(1, current_setting('bench.body')::integer / 500)) as k
    join paragraph on paragraph.n = pg_temp.pick(numbers.n, 100 + k, 500)) as block
group by n, title;

insert into topic (id, slug, name, created_at, updated_at)
select pg_temp.id('topic', n), 'topic-' || n, 'Topic ' || n, pg_temp.minute(0), pg_temp.minute(0)
from generate_series(0, 199) as n;
insert into topic_slug (topic_id, slug) select id, slug from topic;
insert into topic_name select id, lower(name) from topic;

insert into author (id, slug, name, created_at, updated_at)
select pg_temp.id('author', n), 'author-' || n, 'Author ' || n, pg_temp.minute(0), pg_temp.minute(0)
from generate_series(0, 49) as n;
insert into author_slug (author_id, slug) select id, slug from author;
insert into author_name select id, lower(name) from author;

insert into article (id, head_id, published_at, created_at, updated_at)
select id, version_id, at, at, at from manuscript;

insert into article_version (id, article_id, number, title, title_name, title_words, slug, excerpt, excerpt_made, language, body,
    body_html, body_text, outline, word_count, reading_minutes, content_rating, works_cited, created_at, frozen_at,
    frozen_by)
select version_id, id, 1, title, 'title:' || key,
       array(select pg_temp.hash(word) as code from unnest(tsvector_to_array(to_tsvector('english', title))) as word
             order by code),
       slug, excerpt, false, 'en', body, body_html, body_text, outline,
       words, (words + 237) / 238, 'GENERAL', '[]', at, at, 'bench'
from manuscript
cross join lateral (select regexp_count(body_text, '[^ \n]+') as words) as counted;

insert into version_author
select version_id, 0, pg_temp.id('author', pg_temp.pick(n, 10, 50)) from manuscript;

insert into version_topic
select version_id, position,
       pg_temp.id('topic', (pg_temp.pick(n, 11, 200) + (position > 0)::integer * (1 + pg_temp.pick(n, 12, 66))
           + (position > 1)::integer * (1 + pg_temp.pick(n, 13, 66))) % 200)
from manuscript cross join generate_series(0, 2) as position;

-- Three links by the three kinds of name: an id, a slug and a title.
insert into related_link (version_id, position, name, title, kind)
select source.version_id, position,
       case position when 0 then 'id:' || target.id when 1 then 'slug:' || target.slug else 'title:' || target.key end,
       case position when 2 then target.title end, 'related'
from manuscript as source
cross join generate_series(0, 2) as position
join manuscript as target
    on target.n = 1 + pg_temp.pick(source.n, 20 + position, current_setting('bench.articles')::integer);

insert into article_name
select id, name, at from manuscript cross join lateral (values ('id:' || id), ('slug:' || slug), ('title:' || key)) as names (name);

insert into publication (version_id, article_id, published_at, visible_from, updated_at)
select version_id, id, at, at - interval '5 seconds', at from manuscript;
select index_publications(array(select version_id from publication));

-- The words by which an article is found. All that is written here is plain English, in which the server's own parser and
-- stemmer come to the same words as the application.
insert into searchable (version_id, vector, runs)
select version_id, array_to_tsvector(array['=en'])
       || setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('english', excerpt), 'B')
       || setweight(to_tsvector('english', (select coalesce(string_agg(h ->> 'title', ' '), '')
                                            from jsonb_array_elements(outline) as h)), 'C')
       || (to_tsvector('english', body_text)::text || ' ' || common.words)::tsvector
       || (select string_agg('@' || id || ':1B', ' ')::tsvector
           from (select author_id as id from version_author va where va.version_id = manuscript.version_id
                 union all
                 select topic_id from version_topic vt where vt.version_id = manuscript.version_id) as owner)
       || (select array_to_tsvector(array_agg(distinct '.' || word))
           from regexp_split_to_table(lower(title || ' ' || body_text), '[^a-z0-9]+') as word
           cross join lateral tsvector_to_array(to_tsvector('english', word)) as stems
           where (word <> all(stems) and stems <> '{}') or word = any(string_to_array(lower(title), ' '))), ''
from manuscript
cross join lateral (
    select coalesce(string_agg(format(''',%s'':%s', lexeme, array_to_string(positions, ',')), ' '), '') as words
    from unnest(to_tsvector('simple', body_text))
    where to_tsvector('english', lexeme) = '') as common;

insert into name_word (word, author_id)
select word, id from author cross join lateral unnest(string_to_array(lower(name), ' ')) as word;
insert into name_word (word, topic_id)
select word, id from topic cross join lateral unnest(string_to_array(lower(name), ' ')) as word;

insert into search_word (word, neighbours)
select word, array[left(word, 7)]
from (select distinct word from manuscript cross join regexp_split_to_table(lower(title), '[^a-z]+') as word
      where length(word) > 2) as words;

insert into series (id, slug, title, status, created_at, updated_at)
select pg_temp.id('series', n), 'series-' || n, 'Series ' || n, 'ONGOING', pg_temp.minute(20 * n), pg_temp.minute(20 * n)
from generate_series(0, (current_setting('bench.articles')::integer - 1) / 20) as n;
insert into series_slug (series_id, slug) select id, slug from series;
insert into series_title select id, lower(title) from series;

insert into series_part (series_id, position, name)
select pg_temp.id('series', (n - 1) / 20), 1 + (n - 1) % 20, 'id:' || id from manuscript order by n;

insert into event (type, subject_id, actor, occurred_at, data)
select type, id, 'bench', at, data
from manuscript
cross join lateral (values ('article.created', jsonb_build_object('slug', slug)),
    ('article.published', jsonb_build_object('slug', slug, 'version', 1))) as happened (type, data)
order by n, type;

drop table manuscript, paragraph;
