package dev.seriatim.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.seriatim.support.DeliveryTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That what grows with use is trimmed, and nothing else. */
@QuarkusTest
class TrimmingTest extends DeliveryTest {

    @Inject Trimming trimming;

    @Test
    void whatIsOfUseIsKept() throws SQLException {
        grow();
        var before = counts();

        trimming.run();

        assertThat(counts()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "preview_token, created_at expires_at",
        "import_run, created_at",
        "event_place, told_at",
        "change, told_at"
    })
    void whatIsOfNoUseAnyMoreIsDeleted(String table, String times) throws SQLException {
        grow();
        var earlier =
                Stream.of(times.split(" "))
                        .map("%1$s = %1$s - interval '91 days'"::formatted)
                        .collect(Collectors.joining(", "));
        change("update %s set %s".formatted(table, earlier));

        trimming.run();

        assertThat(counts().get(table)).isZero();
    }

    @Test
    void ofHistoriesTheLastTenAreKeptAndThenOneAnHourAndOneADay() throws SQLException {
        grow();
        var article = draft("Log", "0");
        for (var i = 1; i <= 30; i++) {
            article = editor(article).body(content(i)).put(address(article));
        }
        var series = series("Watches", "First");
        for (var i = 1; i <= 29; i++) {
            series = arrange(series, "First", "Watch " + i);
        }
        // Ten of now; five of each of two hours of the last day; five of each of two days before.
        for (var history :
                List.of("earlier_draft set written_at", "series_order set arranged_at")) {
            change(
                    """
                    update %s = case (number - 1) / 5
                        when 0 then date_trunc('day', now()) - interval '5 days'
                        when 1 then date_trunc('day', now()) - interval '3 days' + interval '7 hours' * (number %% 2)
                        when 2 then date_trunc('hour', now()) - interval '9 hours' + interval '1 minute' * number
                        when 3 then date_trunc('hour', now()) - interval '4 hours' + interval '1 minute' * number
                        else now() end
                    """
                            .formatted(history));
        }

        trimming.run();

        var kept = "5, 10, 15, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30";
        assertThat(numbers("earlier_draft")).isEqualTo(kept);
        assertThat(numbers("series_order where (items -> 0 ->> 'title') = 'First'"))
                .isEqualTo(kept);
    }

    private static Map<String, ?> content(int number) {
        return Map.of("title", "Log", "body", String.valueOf(number));
    }

    private String numbers(String rows) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var found =
                        statement.executeQuery(
                                "select string_agg(number::text, ', ' order by number) from "
                                        + rows)) {
            found.next();
            return found.getString(1);
        }
    }

    @Test
    void publicationThatIsLongOverLeavesTheListsAndItsVersionStays() throws SQLException {
        grow();
        var ferry = editor().get("/manage/v1/articles?q=Ferry").path("items[0].id");
        var address = "/manage/v1/articles/" + ferry;
        editor(editor().get(address))
                .body(Map.of("unpublishAt", Instant.now().plusSeconds(3600).toString()))
                .put(address + "/publication")
                .then()
                .statusCode(200);
        letPass(Duration.ofDays(2));

        trimming.run();

        assertThat(count("list_entry where article_id = '%s'".formatted(ferry))).isZero();
        editor().get(address).then().body("state", equalTo("unpublished"));
        editor().get(address + "/versions").then().body("items.state", contains("superseded"));
    }

    @Test
    void slugsOfWhatIsGoneAreForgotten() throws SQLException {
        moved("ferry-times", "boat-times");
        var gone = moved("nets", "ropes");
        editor(gone).delete(address(gone)).then().statusCode(204);
        editor(editor().get(address(gone)))
                .delete("/manage/v1/trash/" + gone.path("id"))
                .then()
                .statusCode(204);

        trimming.run();

        assertThat(count("moved_slug where slug in ('nets', 'ropes')")).isZero();
        assertThat(count("moved_slug where slug in ('ferry-times', 'boat-times')")).isEqualTo(2);
    }

    private static Response moved(String from, String to) {
        var article = published(from, "Here.");
        var renamed =
                editor(article)
                        .body(Map.of("title", to, "slug", to, "body", "There."))
                        .put(address(article));
        return publish(renamed);
    }

    @Test
    void wordsThatNothingBearsAreForgotten() throws SQLException {
        grow();
        unpublish(published("Lanterns", "Seen from afar."));

        trimming.run();

        assertThat(words("lanterns")).isZero();
        assertThat(words("ferry")).isPositive();
        assertThat(words("hollowell")).isPositive();
    }

    private void grow() {
        var ferry =
                published(
                        Map.of(
                                "title",
                                "Ferry Times",
                                "body",
                                "Every hour.",
                                "authors",
                                List.of("Ines Hollowell")));
        editor().body("{}").post(address(ferry) + "/preview-tokens").then().statusCode(201);
        editor().contentType("text/plain")
                .body("Nets\n\nDry.")
                .post("/manage/v1/imports")
                .then()
                .statusCode(201);
        arrange(series("Crossings", "Ferry Times"), "Ferry Times", "Nets");
    }

    private Map<String, Long> counts() throws SQLException {
        return Map.of(
                "preview_token", count("preview_token"),
                "import_run", count("import_run"),
                "event_place", count("event_place"),
                "change", count("change"),
                "series_order", count("series_order"),
                "publication", count("publication"),
                "search_word", count("search_word"));
    }

    private long words(String word) throws SQLException {
        return count("search_word where word = '" + word + "'");
    }

    private long count(String rows) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var counted = statement.executeQuery("select count(*) from " + rows)) {
            counted.next();
            return counted.getLong(1);
        }
    }

    private void change(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
