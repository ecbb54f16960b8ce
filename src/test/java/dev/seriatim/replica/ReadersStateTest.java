package dev.seriatim.replica;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.support.ApiTest;
import dev.seriatim.support.Patience;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The line by which a replica is compared with its primary. */
@QuarkusTest
class ReadersStateTest extends ApiTest {

    private static final Instant END = Instant.parse("2100-01-01T00:00:00Z");

    @Test
    void sameAsLongAsNothingHappens() throws SQLException {
        published("Ferry Times", "Every hour.");

        assertThat(state()).isEqualTo(state());
    }

    @Test
    void anotherAfterEachChange() throws SQLException {
        var draft = draft("Ferry Times", "Every hour.");
        var before = state();
        var article = publish(draft);
        var published = state();
        unpublish(article);

        assertThat(published).isNotEqualTo(before);
        assertThat(state()).isNotEqualTo(published);
    }

    @Test
    void anotherWhenTheSiteIsRevised() throws SQLException {
        var before = state();
        var site = editor().get("/manage/v1/site");
        editor(site).body(Map.of("name", "Slow Lantern")).put("/manage/v1/site");

        assertThat(state()).isNotEqualTo(before);
    }

    @Test
    void namesTheNextMomentAtWhichSomethingGoesByItself() throws SQLException {
        var article = published("Ferry Times", "Every hour.");
        editor(article)
                .body(Map.of("unpublishAt", END.toString()))
                .put(address(article) + "/publication")
                .then()
                .statusCode(200);

        assertThat(state()).contains(" until " + END.getEpochSecond() + ".000000 ");
    }

    @Test
    void namesItNoLongerWhenItHasCome() throws Exception {
        var moment = Instant.now().plusSeconds(1).truncatedTo(ChronoUnit.SECONDS);
        var draft = draft("Ferry Times", "Every hour.");
        editor(draft)
                .body(Map.of("publishAt", moment.toString()))
                .put(address(draft) + "/publication")
                .then()
                .statusCode(200);

        Patience.until(
                "it comes",
                Duration.ofSeconds(20),
                () -> !state().contains(" until " + moment.getEpochSecond()));

        assertThat(Instant.now()).isAfterOrEqualTo(moment);
    }

    private String state() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select state from readers_state")) {
            row.next();
            return row.getString("state");
        }
    }
}
