package dev.seriatim.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * A library too big to be written by editors: {@value #ARTICLES} published articles, {@code
 * essay-1} the newest, each on 3 of 200 topics ({@code topic-0} …), by 1 of 50 authors ({@code
 * author-0} …), every tenth in German, translated from the one before it in time, in series of 20
 * parts ({@code series-1} …), with 3 related links. Every hundredth speaks of lanterns; every other
 * one is {@code calm} by its metadata, and stands on one of 50 shelves.
 */
public final class BigLibrary {

    /** How many articles there are. */
    public static final int ARTICLES = 20_000;

    private BigLibrary() {}

    /** The id of {@code essay-<number>}: PostgreSQL makes it of an MD5 digest as it is. */
    public static UUID articleId(int number) {
        try {
            var digest =
                    ByteBuffer.wrap(
                            MessageDigest.getInstance("MD5")
                                    .digest(("article" + number).getBytes(UTF_8)));
            return new UUID(digest.getLong(), digest.getLong());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Fills an empty store, and lets the planner know. */
    public static void founded(DataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            var patience = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, 0);
            statement.execute("set statement_timeout = 0");
            statement.execute(ROWS.formatted(ARTICLES));
            statement.execute("reset statement_timeout");
            connection.setNetworkTimeout(Runnable::run, patience);
        }
    }

    private static final String ROWS =
            """
            begin;
            set constraints all deferred;

            create or replace function pg_temp.id(kind text, number bigint) returns uuid immutable language sql as
                $$ select md5(kind || number)::uuid $$;

            insert into topic (id, slug, name, created_at, updated_at)
            select pg_temp.id('topic', i), 'topic-' || i, 'Topic ' || i, now(), now() from generate_series(0, 199) i;

            insert into topic_slug (topic_id, slug) select id, slug from topic;

            insert into author (id, slug, name, created_at, updated_at)
            select pg_temp.id('author', i), 'author-' || i, 'Author ' || i, now(), now() from generate_series(0, 49) i;

            insert into author_slug (author_id, slug) select id, slug from author;

            create temporary table essay on commit drop as
            select i, pg_temp.id('article', i) as article_id, pg_temp.id('version', i) as version_id,
                   initcap(substr(md5('title' || i), 1, 6)) || ' ' || i as title,
                   case when i %% 10 = 0 then 'de' else 'en' end as language,
                   (select string_agg('word' || (i * k) %% 5003, ' ') from generate_series(1, 60) k)
                       || case when i %% 100 = 7 then ' lanterns' else '' end as body,
                   date_trunc('second', now()) - i * interval '1 minute' as published_at
            from generate_series(1, %1$d) i;

            insert into article (id, head_id, published_at, created_at, updated_at)
            select article_id, version_id, published_at, published_at, published_at from essay;

            -- A connection keeps what it has planned for empty tables: each reference would be looked for in the whole of them.
            analyze article;

            insert into article_version (id, article_id, number, title, title_name, title_words, slug, excerpt, excerpt_made, language,
                body, body_html, body_text, outline, word_count, reading_minutes, content_rating, works_cited, created_at,
                frozen_at, metadata)
            select version_id, article_id, 1, title, 'title:' || lower(title), '{}', 'essay-' || i, title, true, language,
                body, '<p>' || body || '</p>', body, '[]', 60, 1, 'GENERAL', '[]', published_at, published_at,
                case when i %% 2 = 0 then json_build_object('shelf', i %% 100, 'mood', 'calm')::text else '{}' end
            from essay;

            analyze article_version;

            insert into translation (article_id, name, original_id, found_version)
            select article_id, 'slug:essay-' || i + 1, pg_temp.id('article', i + 1), 1
            from essay where language = 'de' and i < %1$d;

            insert into work_place (work_id, language, article_id)
            select pg_temp.id('work', i), w.language, pg_temp.id('article', i + w.other)
            from essay cross join (values ('de', 0), ('en', 1)) w (language, other)
            where essay.language = 'de' and i < %1$d;
            insert into shown_place (work_id, language, article_id)
            select work_id, language, article_id from work_place;

            insert into article_name (article_id, name, published_from)
            select article_id, n.name, published_at
            from essay cross join lateral (
                values ('id:' || article_id), ('slug:essay-' || i), ('title:' || lower(title))) n (name);

            insert into version_topic (version_id, position, topic_id)
            select version_id, k, pg_temp.id('topic', (i * 7 + k * 31) %% 200) from essay, generate_series(0, 2) k;

            insert into version_author (version_id, position, author_id)
            select version_id, 0, pg_temp.id('author', i %% 50) from essay;

            insert into related_link (version_id, position, name, kind)
            select version_id, k, 'slug:essay-' || 1 + (i * 31 + k * 7919) %% %1$d, 'related' from essay, generate_series(0, 2) k;

            insert into publication (version_id, article_id, published_at, visible_from, updated_at)
            select version_id, article_id, published_at, published_at - interval '5 seconds', published_at from essay;

            -- Planned for empty tables, what follows would read each of them whole for every article.
            analyze;
            select index_publications(array(select version_id from publication));

            insert into searchable (version_id, vector, runs)
            select version_id, array_to_tsvector(array['=' || language])
                || setweight(to_tsvector('simple', title), 'A') || setweight(to_tsvector('simple', title), 'B')
                || case language when 'de' then to_tsvector('german', body) else to_tsvector('english', body) end, ''
            from essay;

            insert into series (id, slug, title, status, created_at, updated_at)
            select pg_temp.id('series', i), 'series-' || i, 'Series ' || i, 'ONGOING', now(), now()
            from generate_series(1, 999) i;

            insert into series_slug (series_id, slug) select id, slug from series;

            insert into series_part (series_id, position, name)
            select pg_temp.id('series', i), k, 'slug:essay-' || i * 20 + k
            from generate_series(1, 999) i, generate_series(1, 20) k;

            -- Before what is deferred is looked at: by a plan for the empty tables it would take minutes.
            analyze;
            commit;
            """;
}
