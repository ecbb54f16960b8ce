package dev.seriatim.http.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.support.DeliveryTest;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Of statements that were sent together, one fails. */
@QuarkusTest
class BatchProblemsTest extends DeliveryTest {

    @Inject AgroalDataSource database;

    @Test
    void problemNamesWhatIsTakenWithoutTellingWhatWasSent() throws SQLException {
        var failure =
                failure(
                        "insert into topic (slug, id, name, created_at, updated_at)"
                                + " values (?, gen_random_uuid(), ?, now(), now())",
                        "tides");

        assertThat(DatabaseProblems.in(new IllegalStateException(failure)))
                .map(ProblemException::violations)
                .hasValueSatisfying(
                        violations ->
                                assertThat(violations)
                                        .singleElement()
                                        .hasFieldOrPropertyWithValue("pointer", "/slug"));
        assertThat(failure.getMessage() + failure.getCause())
                .contains("duplicate key")
                .doesNotContain("tides");
    }

    private SQLException failure(String insert, String value) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(insert)) {
            for (var row = 0; row < 2; row++) {
                statement.setString(1, value);
                statement.setString(2, value);
                statement.addBatch();
            }
            statement.executeBatch();
            throw new AssertionError("both rows are there");
        } catch (BatchUpdateException failed) {
            return failed;
        }
    }
}
