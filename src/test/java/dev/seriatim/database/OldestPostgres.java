package dev.seriatim.database;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;

/** A server of PostgreSQL 15 for the tests of one class, made anew with a locale of its own. */
public final class OldestPostgres implements QuarkusTestResourceLifecycleManager {

    private static final Path ARCHIVE = Path.of("target/postgres-15/archive");

    // Of each test JVM its own, as its embedded database is.
    private static final Path HOME =
            Path.of(System.getProperty("seriatim.data-dir", "target/data") + "-of-postgres-15");

    private String locale = "C";

    @Override
    public void init(Map<String, String> arguments) {
        locale = Objects.requireNonNull(arguments.get("locale"));
    }

    @Override
    public Map<String, String> start() {
        try {
            binaries().unpack();
            DataFolder.deleteTree(data());
            var port = freePort();
            makeCluster(port);
            programs().run("pg_ctl", "--pgdata=" + data(), "--log=" + log(), "--wait", "start");
            var server = "jdbc:postgresql://127.0.0.1:" + port + "/";
            makeDatabase(server + "postgres");
            return Map.of(
                    "quarkus.datasource.jdbc.url",
                    server + "seriatim",
                    "quarkus.datasource.username",
                    "postgres",
                    "quarkus.datasource.password",
                    "unused");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void makeCluster(int port) throws IOException {
        programs()
                .run(
                        "initdb",
                        "--pgdata=" + data(),
                        "--username=postgres",
                        "--auth=trust",
                        "--encoding=UTF8",
                        "--locale=" + locale,
                        "--no-sync");
        Files.writeString(
                data().resolve("postgresql.conf"),
                """
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                fsync = off
                """
                        .formatted(port));
    }

    private static void makeDatabase(String url) throws SQLException {
        try (var connection = DriverManager.getConnection(url, "postgres", "unused");
                var statement = connection.createStatement()) {
            statement.execute("create database seriatim");
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static PostgresPrograms programs() throws IOException {
        return new PostgresPrograms(binaries().programs(), log());
    }

    private static PostgresBinaries binaries() throws IOException {
        var archive = ARCHIVE.resolve("postgres-linux-x86_64.txz").toUri().toURL();
        return new PostgresBinaries(HOME.resolve("home").toAbsolutePath(), () -> archive);
    }

    private static Path data() {
        return HOME.resolve("data").toAbsolutePath();
    }

    private static Path log() {
        return HOME.resolve("log").toAbsolutePath();
    }

    @Override
    public void stop() {
        try {
            programs().run("pg_ctl", "--pgdata=" + data(), "--mode=fast", "--wait", "stop");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
