package dev.seriatim.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.PreventFurtherStepsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which databases made before are gone on with. */
class SchemaHistoryTest {

    private static final Path FOLDER = Path.of("target", "schema-history").toAbsolutePath();

    private static EmbeddedPostgres postgres;
    private static DatabaseAccess access;

    @BeforeAll
    static void start() throws IOException {
        DataFolder.deleteTree(FOLDER);
        Files.createDirectories(FOLDER);
        postgres = new EmbeddedPostgres(FOLDER, false);
        access = postgres.start();
    }

    @AfterAll
    static void stop() {
        postgres.stop();
    }

    @BeforeEach
    void empty() throws SQLException {
        execute(
                "drop schema public cascade; drop schema if exists preview cascade; create schema public");
    }

    @Test
    void olderDatabaseIsBroughtUpToDate() throws SQLException {
        migrations().migrate();
        // As before V21 was there, with other texts of what is replaced rather than changed.
        execute(
                """
                drop table webhook, webhook_delivery;
                drop index article_published_at_idx, article_trashed_at_idx, article_version_title_idx;
                delete from flyway_schema_history where cast(version as integer) >= 21;
                update flyway_schema_history set checksum = checksum + 1 where version is null
                """);

        SchemaUpdate.update(migrations());

        execute("select position from webhook");
        assertThat(migrations().info().pending()).isEmpty();
    }

    @Test
    void databaseOfALaterSeriatimIsLeftAsItIs() throws SQLException {
        migrations().migrate();
        execute(
                """
                insert into flyway_schema_history
                select 9999, '9999', 'later', 'SQL', 'V9999__later.sql', 1, 'someone', now(), 1, true;
                update flyway_schema_history set checksum = checksum + 1 where version is null;
                create or replace view next_scheduled_change as
                    select null::float8 as seconds, true as is_later
                """);

        SchemaUpdate.update(migrations());

        execute("select is_later from next_scheduled_change");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update flyway_schema_history set checksum = checksum + 1 where version = '1'",
                "update flyway_schema_history set description = 'other' where version = '2'",
                "update flyway_schema_history set version = '2.5' where version = '3'"
            })
    void databaseThatOtherMigrationsMadeIsRefusedInOneSentence(String otherwise)
            throws SQLException {
        migrations().migrate();
        execute(otherwise);

        assertThatThrownBy(() -> migrations().migrate())
                .rootCause()
                .isInstanceOf(PreventFurtherStepsException.class)
                .hasMessage(
                        """
                        The database "seriatim" was made by a Seriatim that this one cannot go on from: \
                        name an empty database with QUARKUS_DATASOURCE_JDBC_URL.""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    //127.0.0.1:1/seriatim      | right | refused
                    //nowhere.invalid/seriatim  | right | no host is called nowhere.invalid
                    //127.0.0.1:PORT/seriatim   | wrong | password authentication failed
                    //127.0.0.1:PORT/none       | right | database "none" does not exist
                    //127.0.0.1:PORT/seriatim   | right | permission denied for schema public
                    """)
    void whyADatabaseCannotBeUsedIsToldInOneSentence(String url, String password, String why)
            throws SQLException {
        execute("revoke create on schema public from public, current_user");
        var port = access.url().replaceFirst(".*:(\\d+)/.*", "$1");
        var other =
                new DatabaseAccess(
                        "jdbc:postgresql:" + url.replace("PORT", port),
                        access.username(),
                        password.equals("right") ? access.password() : password);

        assertThatThrownBy(() -> SchemaUpdate.update(migrations(other)))
                .rootCause()
                .isInstanceOf(PreventFurtherStepsException.class)
                .hasMessageMatching(
                        "The database cannot be used: [^\\n]*" + why + "[^\\n]* \\(.+\\)\\.");
    }

    @Test
    void serverThatIsTooOldIsRefusedInOneSentence() {
        assertThat(UnusableDatabase.sentence(14))
                .contains("The database is PostgreSQL 14, and must be 15 or newer.");
        assertThat(UnusableDatabase.sentence(15)).isEmpty();
    }

    private static Flyway migrations() {
        return migrations(access);
    }

    private static Flyway migrations(DatabaseAccess access) {
        return Flyway.configure()
                .dataSource(access.url(), access.username(), access.password())
                .callbacks(new SchemaHistoryCallback())
                .load();
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = access.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
