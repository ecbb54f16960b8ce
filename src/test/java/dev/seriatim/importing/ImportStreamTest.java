package dev.seriatim.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.support.EventReader;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whoever follows an import is told how far it has come, whichever node works on it. */
@QuarkusTest
class ImportStreamTest extends ImportTest {

    private static final Map<String, String> TEXTS =
            Map.of("a.txt", "Nets\n\nOf silk.", "b.txt", "Bells\n\nLoud.");

    @Test
    void eachStepOfAnotherNodeIsToldUntilTheEnd() throws Exception {
        String run = imported("publish=true", TEXTS).path("id");
        write("update import_item set outcome = null, told = null");
        write(
                "update import_run set state = 'writing', ended_at = null, leased_until = 'infinity'");
        try (var stream = following(run)) {
            assertThat(stream.next().at("/progress/done").asInt(-1)).isZero();

            write("update import_item set outcome = 'refused', told = '{}' where number = 1");
            assertThat(stream.next().at("/progress/done").asInt()).isEqualTo(1);

            write("update import_run set state = 'cancelled', ended_at = now()");
            var last = stream.next();
            assertThat(last.path("state").asText()).isEqualTo("cancelled");
            assertThat(last.path("items").isArray()).isTrue();
            assertThat(last.path("items")).isEmpty();
            assertThat(stream.next().isMissingNode()).isTrue();
        }
    }

    @Test
    void importThatIsOverIsToldOnce() throws Exception {
        String run = imported("publish=true", TEXTS).path("id");

        try (var stream = following(run)) {
            assertThat(stream.next().at("/counts/created").asInt()).isEqualTo(2);
            assertThat(stream.next().isMissingNode()).isTrue();
        }
    }

    @Test
    void whatIsNotThereAndWhoMayNotReadIsToldBeforeTheStream() throws Exception {
        String run = imported("publish=true", TEXTS).path("id");

        try (var stream = following("0199e8a0-5b1c-7d3e-9f20-4a6b8c0d2e1f")) {
            assertThat(stream.status()).isEqualTo(404);
        }
        try (var stream = new EventReader(IMPORTS + "/" + run)) {
            assertThat(stream.status()).isEqualTo(401);
        }
    }

    private static EventReader following(String run) throws Exception {
        return new EventReader(IMPORTS + "/" + run, "Authorization", "Bearer " + ADMIN_KEY);
    }

    private void write(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
