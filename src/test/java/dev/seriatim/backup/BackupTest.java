package dev.seriatim.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.seriatim.support.DeliveryTest;
import dev.seriatim.support.Store;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** The whole database is taken away in one file, and comes back into an empty one. */
@QuarkusTest
class BackupTest extends DeliveryTest {

    private static final String NAME = "restored";

    /** All that guards the tables, and all that counts their rows. */
    private static final List<String> GUARDS =
            List.of(
                    """
                    select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
                    from pg_constraint where connamespace = current_schema()::regnamespace order by 1
                    """,
                    """
                    select tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text
                    from pg_trigger where not tgisinternal order by 1
                    """);

    @Inject BackupCommands commands;

    @Inject ObjectMapper json;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String username;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @TempDir Path folder;

    private DataSource other;

    @BeforeEach
    void makeAnotherDatabase() throws SQLException {
        execute("create database " + NAME);
        other = source(url.replaceFirst("/seriatim\\b", "/" + NAME));
        Flyway.configure().dataSource(other).load().migrate();
    }

    @AfterEach
    void dropIt() throws SQLException {
        execute("drop database if exists " + NAME);
    }

    private void execute(String sql) throws SQLException {
        try (var connection = source(url).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private DataSource source(String at) {
        var source = new PGSimpleDataSource();
        source.setUrl(at);
        source.setUser(username);
        source.setPassword(password);
        return source;
    }

    @Test
    void everythingComesBack() throws Exception {
        fill();
        var file = folder.resolve("backup.zip");
        var expected = digests(database);

        commands.backUp(file);
        new BackupReader(other, json).read(file);

        assertThat(digests(other)).isEqualTo(expected).containsKeys("api_key", "audit_entry");
        for (var guards : GUARDS) {
            assertThat(texts(other, guards)).isNotEmpty().isEqualTo(texts(database, guards));
        }
    }

    @Test
    void whatIsAddedToARestoredDatabaseIsCountedOn() throws Exception {
        fill();
        var file = folder.resolve("backup.zip");

        commands.backUp(file);
        new BackupReader(other, json).read(file);

        var last = texts(other, "select max(id) from event").get(0);
        var next = texts(other, "select nextval(pg_get_serial_sequence('event', 'id'))").get(0);
        assertThat(Long.parseLong(next)).isEqualTo(Long.parseLong(last) + 1);
    }

    @Test
    void databaseWithContentTakesNoBackup() throws Exception {
        fill();
        var file = folder.resolve("backup.zip");
        commands.backUp(file);
        new BackupReader(other, json).read(file);
        var expected = digests(other);

        assertThatThrownBy(() -> new BackupReader(other, json).read(file))
                .isInstanceOf(IOException.class)
                .hasMessage(
                        "The database has content already: a backup comes back into an empty one.");

        assertThat(digests(other)).isEqualTo(expected);
    }

    @Test
    void whatIsNoBackupChangesNothing() throws Exception {
        var file = folder.resolve("export.zip");
        Files.write(file, editor().get("/manage/v1/export").asByteArray());
        var expected = digests(other);

        assertThatThrownBy(() -> new BackupReader(other, json).read(file))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("It is no backup of Seriatim");

        assertThat(digests(other)).isEqualTo(expected);
    }

    @Test
    void backupOfAnotherSchemaIsRefused() throws Exception {
        var file = folder.resolve("backup.zip");
        commands.backUp(file);
        try (var connection = other.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    """
                    update flyway_schema_history set version = '9999'
                    where installed_rank = (
                        select max(installed_rank) from flyway_schema_history where version is not null)
                    """);
        }

        assertThatThrownBy(() -> new BackupReader(other, json).read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("restore it with the release that made it");
    }

    @Test
    void noFileIsWrittenOver() throws Exception {
        var file = Files.writeString(folder.resolve("backup.zip"), "dear to me");

        assertThatThrownBy(() -> commands.backUp(file))
                .isInstanceOf(FileAlreadyExistsException.class);

        assertThat(file).hasContent("dear to me");
    }

    @Test
    void whyAFileCannotBeReadOrWrittenIsSaid() {
        var missing = folder.resolve("none").resolve("backup.zip");
        var none = folder.resolve("none.zip");

        assertThat(commands.ended("restore", none))
                .hasMessage("Failed: there is no file " + none + ".");

        assertThat(commands.ended("restore", missing))
                .hasMessage("Failed: there is no folder " + missing.getParent() + ".");
        assertThat(commands.ended("backup", missing))
                .hasMessage("Failed: there is no folder " + missing.getParent() + ".");
    }

    @Test
    void whichRowCannotBeReadIsSaid() throws Exception {
        var file = folder.resolve("backup.zip");
        commands.backUp(file);
        var damaged = folder.resolve("damaged.zip");
        try (var backup = new ZipFile(file.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(damaged))) {
            for (var entry : Collections.list(backup.entries())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(backup.getInputStream(entry).readAllBytes());
                if (entry.getName().equals(BackupManifest.entry("site"))) {
                    out.write("one\ttoo\n".getBytes(UTF_8));
                }
            }
        }

        assertThat(commands.ended("restore", damaged)).hasMessageContaining("(COPY site, line");
    }

    private static void fill() {
        var article =
                published(
                        Map.of(
                                "title",
                                "Lamps \"and\" wicks, 灯",
                                "body",
                                "Trim\\them.\n\nDaily; see [[Oil]].",
                                "authors",
                                List.of("Ada"),
                                "topics",
                                List.of("Light")));
        revise(article, Map.of("title", "Lamps", "body", "Twice a day."));
        series("Evenings", "Lamps", "Not written yet");
        editor().body(Map.of("name", "Frontend", "url", "https://example.org/hook"))
                .post("/manage/v1/webhooks")
                .then()
                .statusCode(201);
    }

    private static Map<String, String> digests(DataSource source) throws SQLException {
        var digests = Store.digests(source);
        digests.remove("flyway_schema_history");
        return digests;
    }

    private static List<String> texts(DataSource source, String sql) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }
}
