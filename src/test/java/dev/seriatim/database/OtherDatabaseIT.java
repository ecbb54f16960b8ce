package dev.seriatim.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.support.PackagedApplication;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The packaged application ends with one sentence where another Seriatim made the database. */
class OtherDatabaseIT {

    private static final Path FOLDER = Path.of("target", "other-database").toAbsolutePath();

    private final EmbeddedPostgres postgres = new EmbeddedPostgres(FOLDER, false);
    private DatabaseAccess access;

    @BeforeEach
    void makeAnotherDatabase() throws SQLException {
        access = postgres.start();
        try (var connection = access.connect();
                var statement = connection.createStatement()) {
            statement.execute(
                    """
                    create table if not exists flyway_schema_history (
                        installed_rank integer not null primary key, version varchar(50),
                        description varchar(200) not null, type varchar(20) not null,
                        script varchar(1000) not null, checksum integer, installed_by varchar(100) not null,
                        installed_on timestamp not null default now(), execution_time integer not null,
                        success boolean not null);
                    insert into flyway_schema_history
                    values (1, '1', 'content', 'SQL', 'V1__content.sql', 1, 'someone', now(), 1, true)
                    on conflict do nothing;
                    """);
        }
    }

    @AfterEach
    void stop() {
        postgres.stop();
    }

    @Test
    void databaseGivenByUrlIsRefused() throws Exception {
        var settings =
                Map.of(
                        "QUARKUS_DATASOURCE_JDBC_URL", access.url(),
                        "QUARKUS_DATASOURCE_USERNAME", access.username(),
                        "QUARKUS_DATASOURCE_PASSWORD", access.password());

        assertThat(said(settings))
                .containsOnlyOnce("The database \"seriatim\" was made by a Seriatim")
                .contains("name an empty database with QUARKUS_DATASOURCE_JDBC_URL.")
                .doesNotContain("\tat ", "Exception", "Caused by");
    }

    @Test
    void databaseInTheDataFolderIsRefused() throws Exception {
        postgres.stop();

        assertThat(said(Map.of("SERIATIM_DATA_DIR", FOLDER.toString())))
                .containsOnlyOnce("The database in the data folder " + FOLDER + " was made by")
                .contains("empty the folder, or choose another one with seriatim.data-dir")
                .doesNotContain("\tat ", "Exception", "Caused by");
    }

    /** What the application says before it ends with an error. */
    private static String said(Map<String, String> settings)
            throws IOException, InterruptedException {
        var log = Files.createTempFile(Path.of("target"), "other-database", ".log");
        var builder =
                PackagedApplication.process(PackagedApplication.PRESENT)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile());
        builder.environment().put("QUARKUS_HTTP_PORT", "0");
        builder.environment().putAll(settings);
        var process = builder.start();
        try {
            assertThat(process.waitFor(90, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).isEqualTo(1);
        return Files.readString(log, StandardCharsets.UTF_8);
    }
}
