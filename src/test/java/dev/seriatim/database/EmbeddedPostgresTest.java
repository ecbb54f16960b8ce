package dev.seriatim.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

class EmbeddedPostgresTest {

    private static final Path TARGET = Path.of("target", "embedded-postgres").toAbsolutePath();

    private Path folder;
    private EmbeddedPostgres postgres;

    @BeforeEach
    void chooseAnEmptyFolder(TestInfo test) throws IOException {
        folder = TARGET.resolve(test.getTestMethod().orElseThrow().getName());
        DataFolder.deleteTree(folder);
        Files.createDirectories(folder);
        shareUnpackedPrograms();
        postgres = new EmbeddedPostgres(folder, false);
    }

    // Unpacking takes seconds; that it works is seen once, by whichever test comes first.
    private void shareUnpackedPrograms() throws IOException {
        Path shared = TARGET.resolve("postgres-bin");
        new PostgresBinaries(shared).unpack();
        Files.createSymbolicLink(folder.resolve("postgres-bin"), shared);
    }

    @AfterEach
    void stop() {
        postgres.stop();
    }

    @Test
    void startsAsTheDatabaseThatTheApplicationExpects() throws SQLException {
        DatabaseAccess access = postgres.start();

        assertThat(answer(access, "select current_database() || ' ' || current_user"))
                .isEqualTo("seriatim seriatim");
        assertThat(answer(access, "show server_encoding")).isEqualTo("UTF8");
        assertThat(answer(access, "select datlocale from pg_database where datname = 'seriatim'"))
                .isEqualTo("C.UTF-8");
        assertThat(answer(access, "show data_checksums")).isEqualTo("on");
        assertThat(answer(access, "show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(answer(access, "show application_name")).isEqualTo("seriatim");
        assertThat(answer(access, "select setting from pg_settings where name = 'max_connections'"))
                .isEqualTo("40");
        assertThat(answer(access, "select rolsuper from pg_roles where rolname = current_user"))
                .isEqualTo("f");
    }

    @Test
    void allowsTheExtensionsThatSearchNeeds() throws SQLException {
        DatabaseAccess access = postgres.start();

        execute(access, "create extension pg_trgm");
        execute(access, "create extension unaccent");

        assertThat(answer(access, "select unaccent('Éloïse')")).isEqualTo("Eloise");
    }

    @Test
    void writesToDiskAndTidiesUpUnlessToldThatDataMayBeLost() throws SQLException {
        DatabaseAccess access = postgres.start();
        assertThat(answer(access, "show fsync")).isEqualTo("off");
        assertThat(answer(access, "show autovacuum")).isEqualTo("off");
        postgres.stop();

        postgres = new EmbeddedPostgres(folder, true);

        access = postgres.start();
        assertThat(answer(access, "show fsync")).isEqualTo("on");
        assertThat(answer(access, "show autovacuum")).isEqualTo("on");
    }

    @Test
    void refusesAWrongPasswordAndTheSuperuser() throws IOException {
        DatabaseAccess access = postgres.start();

        assertThatThrownBy(
                        () ->
                                new DatabaseAccess(access.url(), access.username(), "guessed")
                                        .connect())
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
        assertThatThrownBy(
                        () ->
                                new DatabaseAccess(access.url(), "postgres", access.password())
                                        .connect())
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("no pg_hba.conf entry");
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(
                                        folder.resolve("postgres/seriatim.password"))))
                .isEqualTo("rw-------");
    }

    @Test
    void keepsItsDataWhenStoppedAndStarted() throws SQLException {
        execute(postgres.start(), "create table note as select 'kept' as text");
        postgres.stop();

        DatabaseAccess access = postgres.start();

        assertThat(answer(access, "select text from note")).isEqualTo("kept");
    }

    @Test
    void takesOverTheServerThatAKilledProcessLeftBehind() throws Exception {
        try (var other = DatabaseProcess.startedIn(folder)) {
            other.kill();
        }
        Postmaster orphan = postmaster();

        DatabaseAccess access = postgres.start();

        assertThat(postmaster()).isEqualTo(orphan);
        assertThat(answer(access, "select 'served'")).isEqualTo("served");
        postgres.stop();
        assertThat(orphan.isRunning()).isFalse();
    }

    @Test
    void recoversWhatWasCommittedBeforeTheServerWasKilled() throws Exception {
        postgres = new EmbeddedPostgres(folder, true);
        execute(postgres.start(), "create table note as select 'kept' as text");
        Postmaster killed = postmaster();
        kill(killed);

        DatabaseAccess access = postgres.start();

        assertThat(postmaster()).isNotEqualTo(killed);
        assertThat(answer(access, "select text from note")).isEqualTo("kept");
    }

    @Test
    void restartsAServerThatRunsButDoesNotAnswer() throws Exception {
        execute(postgres.start(), "create table note as select 'kept' as text");
        Postmaster deaf = postmaster();
        Path recorded = folder.resolve("postgres/postmaster.pid");
        String port = Integer.toString(deaf.port());
        Files.writeString(recorded, Files.readString(recorded).replace(port, "1"));

        DatabaseAccess access = postgres.start();

        assertThat(deaf.isRunning()).isFalse();
        assertThat(answer(access, "select text from note")).isEqualTo("kept");
    }

    @Test
    void startsWhereTheRecordedProcessIsBySomeAccidentAnother() throws Exception {
        postgres.start();
        Path recorded = folder.resolve("postgres/postmaster.pid");
        String server = Long.toString(postmaster().pid());
        String another = Long.toString(ProcessHandle.current().parent().orElseThrow().pid());
        String stale = Files.readString(recorded).replace(server, another);
        postgres.stop();
        Files.writeString(recorded, stale);

        DatabaseAccess access = postgres.start();

        assertThat(answer(access, "select 'served'")).isEqualTo("served");
    }

    @Test
    void refusesAFolderThatAnotherProcessUses() throws Exception {
        try (var other = DatabaseProcess.startedIn(folder)) {
            assertThatThrownBy(postgres::start)
                    .isInstanceOf(EmbeddedPostgresException.class)
                    .hasMessageContaining(folder.toString())
                    .hasMessageContaining("seriatim.data-dir")
                    .hasMessageContaining("QUARKUS_DATASOURCE_JDBC_URL");

            assertThat(postmaster().isRunning()).isTrue();
        }
        postgres.start();
    }

    @Test
    void joinsTheServerOfAnotherProcessAndLeavesItRunning() throws Exception {
        try (var other = DatabaseProcess.startedIn(folder)) {
            var access = postgres.join();
            execute(access, "create table note as select 'kept' as text");

            postgres.stop();

            assertThat(postmaster().isRunning()).isTrue();
            assertThat(answer(access, "select text from note")).isEqualTo("kept");
        }
        // To be stopped behind the test.
        postgres.start();
    }

    @Test
    void startsItsOwnWhereThereIsNoneToJoin() throws SQLException {
        assertThat(answer(postgres.join(), "select 'served'")).isEqualTo("served");
    }

    @Test
    void beginsAnewWhereMakingTheFilesWasInterrupted() throws Exception {
        Files.createDirectories(folder.resolve("postgres.unfinished/base"));
        Files.writeString(folder.resolve("postgres.unfinished/PG_VERSION"), "18\n");

        DatabaseAccess access = postgres.start();

        assertThat(answer(access, "select 'served'")).isEqualTo("served");
        assertThat(folder.resolve("postgres.unfinished")).doesNotExist();
    }

    @Test
    void saysWhatTheServerSaidWhenItCannotStart() throws IOException {
        postgres.start();
        postgres.stop();
        Files.writeString(folder.resolve("postgres/PG_VERSION"), "9\n");

        assertThatThrownBy(postgres::start)
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageContaining("initialized by PostgreSQL version 9");
    }

    @Test
    void saysWhichFolderCannotBeUsed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> new EmbeddedPostgres(file, false))
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageContaining(file.toString());
    }

    private Postmaster postmaster() throws IOException {
        return Postmaster.recordedIn(folder.resolve("postgres")).orElseThrow();
    }

    private static void kill(Postmaster postmaster) throws Exception {
        ProcessHandle process = ProcessHandle.of(postmaster.pid()).orElseThrow();
        List<ProcessHandle> children = process.children().toList();
        process.destroyForcibly();
        process.onExit().get(10, TimeUnit.SECONDS);
        for (ProcessHandle child : children) {
            child.destroyForcibly();
            child.onExit().get(10, TimeUnit.SECONDS);
        }
    }

    private static void execute(DatabaseAccess access, String sql) throws SQLException {
        try (Connection connection = access.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String answer(DatabaseAccess access, String sql) throws SQLException {
        try (Connection connection = access.connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
