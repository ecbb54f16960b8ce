package dev.seriatim.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A PostgreSQL server of a test's own, to which bad things happen. Its data is safe on disk. */
public final class FaultyPostgres implements AutoCloseable {

    private final PostgresPrograms programs;
    private final Path files;
    private final Path log;
    private final DatabaseAccess access;

    private FaultyPostgres(PostgresPrograms programs, Path files, Path log, DatabaseAccess access) {
        this.programs = programs;
        this.files = files;
        this.log = log;
        this.access = access;
    }

    /** Starts a server with an empty database, in a folder that is made anew. */
    public static FaultyPostgres startedIn(Path folder) throws IOException {
        var postgres = madeIn(folder);
        postgres.start();
        return postgres;
    }

    /** Makes a server that does not run yet. */
    private static FaultyPostgres madeIn(Path folder) throws IOException {
        DataFolder.deleteTree(folder);
        Files.createDirectories(folder);
        var binaries = new PostgresBinaries(folder.resolveSibling("postgres-bin"));
        binaries.unpack();
        var log = folder.resolve("postgres.log");
        var programs = new PostgresPrograms(binaries.programs(), log);
        var files = folder.resolve("cluster");
        var cluster = new PostgresCluster(files, true);
        cluster.createIfAbsent(programs);
        var port = freePort();
        cluster.configure(port);
        return new FaultyPostgres(programs, files, log, cluster.access(port));
    }

    /**
     * Starts two servers, of which the second follows the first; both folders are made anew.
     *
     * @return the primary and its replica
     */
    public static List<FaultyPostgres> pairIn(Path folder) throws IOException {
        var primary = madeIn(folder.resolveSibling(folder.getFileName() + "-primary"));
        primary.programs.runWithInput(
                "alter role seriatim replication",
                "postgres",
                "--single",
                "-D",
                primary.files,
                "postgres");
        primary.configure("pg_hba.conf", "host replication all 127.0.0.1/32 scram-sha-256");
        var replica = primary.copiedTo(folder.resolveSibling(folder.getFileName() + "-replica"));
        primary.start();
        replica.start();
        return List.of(primary, replica);
    }

    private FaultyPostgres copiedTo(Path folder) throws IOException {
        DataFolder.deleteTree(folder);
        var copy = folder.resolve("cluster");
        Files.createDirectories(folder);
        try (var all = Files.walk(files)) {
            for (var file : all.toList()) {
                Files.copy(
                        file,
                        copy.resolve(files.relativize(file)),
                        StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        var port = freePort();
        var ours = URI.create(access.url().substring("jdbc:".length())).getPort();
        var replica =
                new FaultyPostgres(
                        programs,
                        copy,
                        folder.resolve("postgres.log"),
                        access.at(access.url().replace(":" + ours, ":" + port)));
        replica.configure("postgresql.conf", "port = " + port);
        replica.configure(
                "postgresql.conf",
                "primary_conninfo = 'host=127.0.0.1 port=%d user=%s password=%s'"
                        .formatted(ours, access.username(), access.password()));
        Files.createFile(copy.resolve("standby.signal"));
        return replica;
    }

    private void configure(String file, String line) throws IOException {
        Files.writeString(files.resolve(file), line + "\n", StandardOpenOption.APPEND);
    }

    /** Lets a replica replay no commit before its time; what waits already is replayed when due. */
    public void replayAfter(Duration delay) throws IOException {
        configure("postgresql.conf", "recovery_min_apply_delay = " + delay.toMillis());
        programs.run("pg_ctl", "--pgdata=" + files, "reload");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    public DatabaseAccess access() {
        return access;
    }

    /** The first column of what a statement finds. */
    public List<String> query(String sql) throws SQLException {
        try (var connection = access.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    /** Throws the server out without a word to anybody, and lets it recover from its log. */
    public void restartAbruptly() throws IOException {
        control("--mode=immediate", "restart");
    }

    /** SIGKILL to all its processes: nothing is said or written. Then it recovers from its log. */
    public void killAndStart() throws IOException, InterruptedException {
        kill();
        start();
    }

    /** SIGKILL to all its processes. */
    public void kill() throws IOException, InterruptedException {
        signal("KILL").forEach(process -> process.onExit().join());
    }

    /** Starts what does not run, or runs no more. */
    public void start() throws IOException {
        control("start");
    }

    /** Lets no process of the server do anything. Connections stay open, and new ones are taken. */
    public void freeze() throws IOException, InterruptedException {
        signal("STOP");
    }

    public void thaw() throws IOException, InterruptedException {
        signal("CONT");
    }

    private List<ProcessHandle> signal(String name) throws IOException, InterruptedException {
        var postmaster = Postmaster.recordedIn(files).orElseThrow();
        assertThat(postmaster.isRunning()).isTrue();
        var server = ProcessHandle.of(postmaster.pid()).orElseThrow();
        var processes = Stream.concat(Stream.of(server), server.descendants()).toList();
        var command = new ArrayList<>(List.of("kill", "-" + name));
        processes.forEach(process -> command.add(Long.toString(process.pid())));
        // A process that has ended meanwhile is no fault.
        new ProcessBuilder(command).start().waitFor();
        return processes;
    }

    private void control(String... arguments) throws IOException {
        var all = new ArrayList<Object>(List.of("--pgdata=" + files, "--log=" + log, "--wait"));
        all.addAll(List.of(arguments));
        programs.run("pg_ctl", all.toArray());
    }

    @Override
    public void close() throws IOException, InterruptedException {
        thaw();
        control("--mode=immediate", "stop");
    }
}
