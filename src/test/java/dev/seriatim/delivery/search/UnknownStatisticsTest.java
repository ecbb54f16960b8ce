package dev.seriatim.delivery.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;

import dev.seriatim.support.DeliveryTest;
import dev.seriatim.support.Patience;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** That questions cost what they cost after many writes of which the planner was not told. */
@QuarkusTest
@TestProfile(UnknownStatisticsTest.AsPatientAsInProduction.class)
class UnknownStatisticsTest extends DeliveryTest {

    public static class AsPatientAsInProduction implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.datasource.jdbc.new-connection-sql",
                    "set statement_timeout = '2s'; set random_page_cost = 1.1; set jit = off");
        }
    }

    private static final int WRITES = 3_000;

    private static final List<String> TABLES =
            List.of("searchable", "list_entry", "publication", "article_version", "search_word");

    @AfterEach
    void takeStatisticsAgain() throws SQLException {
        change(
                "set statement_timeout = 0; analyze "
                        + String.join(", ", TABLES)
                        + "; reset statement_timeout");
    }

    @Test
    void searchIsByWordsWhateverTheStatisticsSay() throws Exception {
        published("Lantern", "Lit at the harbour.");
        change("analyze " + String.join(", ", TABLES));
        change("set statement_timeout = 0;" + MANY.formatted(WRITES) + "reset statement_timeout");
        var before = reads();

        read("/v1/articles?q=zzqxv").then().body("items", empty());
        read("/v1/articles?q=hrbour+zzqxv&total=true").then().body("items", empty());
        assertThat(read("/v1/articles?q=lantern").<List<String>>path("items.slug"))
                .containsExactly("lantern");
        assertThat(read("/v1/articles?q=word7&total=true").<Integer>path("total"))
                .isEqualTo(WRITES);

        Patience.until(
                "the server tells of what it read",
                Duration.ofSeconds(30),
                () -> reads().get("by words") >= before.get("by words") + 5);
        assertThat(reads().get("whole")).isEqualTo(before.get("whole"));
    }

    private void change(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
        forgetAnswers();
    }

    /** How often the vectors were read whole, and by their index; the server tells it late. */
    private Map<String, Long> reads() {
        forgetAnswers();
        read("/v1/articles?q=zzqxv");
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                """
                                select t.seq_scan, i.idx_scan from pg_stat_user_tables t
                                join pg_stat_user_indexes i on i.relid = t.relid
                                where i.indexrelname = 'searchable_vector_idx'
                                """)) {
            row.next();
            return Map.of("whole", row.getLong(1), "by words", row.getLong(2));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final String MANY =
            """
            begin;
            set constraints all deferred;
            create temporary table many on commit drop as
            select i, md5('article' || i)::uuid as article_id, md5('version' || i)::uuid as version_id,
                   (select string_agg('word' || k, ' ') from generate_series(1, 300) k) as body
            from generate_series(1, %d) i;
            insert into article (id, head_id, published_at, created_at, updated_at)
            select article_id, version_id, now(), now(), now() from many;
            insert into article_version (id, article_id, number, title, title_name, title_words, slug, excerpt, excerpt_made, language,
                body, body_html, body_text, outline, word_count, reading_minutes, content_rating, works_cited, created_at,
                frozen_at)
            select version_id, article_id, 1, 'Text ' || i, 'title:text ' || i, '{}', 'text-' || i, '', true, 'en',
                body, body, body, '[]', 300, 2, 'GENERAL', '[]', now(), now() from many;
            insert into publication (version_id, article_id, published_at, visible_from, updated_at)
            select version_id, article_id, now(), now() - interval '5 seconds', now() from many;
            select index_publications(array(select version_id from many));
            insert into searchable (version_id, vector, runs)
            select version_id, array_to_tsvector(array['=en']) || to_tsvector('simple', body), '' from many;
            commit;
            """;
}
