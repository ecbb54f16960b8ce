package dev.seriatim.article.editing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.support.BigLibrary;
import dev.seriatim.support.Patience;
import dev.seriatim.support.PlanTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * That what an editor does to an article costs the same however big the library is: no statement,
 * and nothing that a statement sets off, reads it whole.
 */
@QuarkusTest
class EditingPlansTest extends PlanTest {

    /** More than tables of a few hundred rows add up to, and far less than a big one has. */
    private static final long MANY = 15_000;

    @Test
    void nothingIsReadWhole() throws Exception {
        BigLibrary.founded(database);

        for (var deed : deeds(draft(linked("A Lamp at Noon"))).entrySet()) {
            assertThat(extravagances(deed.getValue())).as(deed.getKey()).isEmpty();
        }

        assertThat(readInOrder(deeds(draft(linked("A Lamp at Sunrise"))).values()))
                .isLessThan(MANY);
    }

    /** How many rows of tables are read one after the other, by triggers and functions, too. */
    private long readInOrder(Collection<Runnable> deeds) throws Exception {
        var before = read();
        var untold = events() - told();
        managed("/manage/v1/articles?limit=5");
        deeds.forEach(Runnable::run);
        var all = events() - untold;
        Patience.until("it is told of", Duration.ofSeconds(60), () -> told() >= all);
        return read() - before;
    }

    private static Map<String, Runnable> deeds(Response article) {
        var deeds = new LinkedHashMap<String, Runnable>();
        deeds.put("create", () -> draft(linked(article.path("title") + " and Night")));
        deeds.put("read", () -> now(article));
        deeds.put("publish", () -> publish(now(article)));
        deeds.put(
                "rename",
                () ->
                        patch(
                                article,
                                Map.of(
                                        "title",
                                        article.path("title") + "!",
                                        "slug",
                                        article.path("slug") + "-lamp",
                                        "body",
                                        "Dark.")));
        deeds.put("publish anew", () -> publish(now(article)));
        deeds.put("relink", () -> patch(article, Map.of("related", titles("An Essay", "A Walk"))));
        deeds.put("what leads to it", () -> managed(address(article) + "/backlinks"));
        deeds.put("its related links", () -> managed(address(article) + "/related"));
        deeds.put("its versions", () -> managed(address(article) + "/versions"));
        deeds.put("its links", () -> managed("/manage/v1/links?article=" + article.path("id")));
        deeds.put("unpublish", () -> unpublish(now(article)));
        deeds.put("trash", () -> trash(now(article)));
        return deeds;
    }

    private static Map<String, Object> linked(String title) {
        return Map.of(
                "title",
                title,
                "body",
                "After [a walk](seriatim:" + BigLibrary.articleId(70) + "), [[Not There Yet]].",
                "language",
                "it",
                "authors",
                List.of("author-7"),
                "topics",
                List.of("topic-7", "topic-8", "topic-9"),
                "related",
                List.of(
                        Map.of("articleId", BigLibrary.articleId(71)),
                        Map.of("slug", "essay-72"),
                        Map.of("title", "Nowhere")),
                "translationOf",
                Map.of("slug", "essay-" + (100 + title.length())));
    }

    private static void patch(Response article, Map<String, ?> change) {
        editor(now(article)).body(change).patch(address(article)).then().statusCode(200);
    }

    private static Response now(Response article) {
        return managed(address(article));
    }

    private long read() throws SQLException {
        return number("select sum(seq_tup_read) from pg_stat_user_tables");
    }

    private long events() throws SQLException {
        return number("select count(*) from event");
    }

    private long told() throws SQLException {
        return number("select n_tup_ins from pg_stat_user_tables where relname = 'event'");
    }

    private long number(String query) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getLong(1);
        }
    }
}
