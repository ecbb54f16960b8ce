package dev.seriatim.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
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
        var postgres = new FaultyPostgres(programs, files, log, cluster.access(port));
        postgres.control("start");
        return postgres;
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
        signal("KILL").forEach(process -> process.onExit().join());
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
