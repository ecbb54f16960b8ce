package dev.seriatim.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The server process as {@code postmaster.pid} records it. The file outlives a server that was
 * killed, and by then the number may belong to some other process.
 */
record Postmaster(long pid, Path cluster, int port) {

    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;

    /**
     * What the files of a cluster say about their server; none while nothing, or not yet enough, is
     * recorded.
     */
    static Optional<Postmaster> recordedIn(Path cluster) throws IOException {
        Path file = file(cluster);
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.size() <= PORT_LINE) {
            return Optional.empty();
        }
        long pid = Long.parseLong(lines.get(PID_LINE).strip());
        int port = Integer.parseInt(lines.get(PORT_LINE).strip());
        return Optional.of(new Postmaster(pid, cluster, port));
    }

    /** Whether the process lives and was started on these very files. */
    boolean isRunning() {
        return commandLine().filter(line -> line.contains(cluster.toString())).isPresent();
    }

    /**
     * Whether the number belongs to a process that has nothing to do with these files, or has ended
     * unburied.
     */
    boolean isMistaken() {
        Optional<ProcessHandle.Info> process = ProcessHandle.of(pid).map(ProcessHandle::info);
        boolean isZombie = process.filter(info -> info.command().isEmpty()).isPresent();
        return isZombie
                || commandLine().filter(line -> !line.contains(cluster.toString())).isPresent();
    }

    /**
     * Puts this process in the place of the recorded one. PostgreSQL takes any living process for a
     * rival except the one that starts it; and unlike without a record, it still looks whether the
     * dead server's memory is in use.
     */
    void recordThisProcessInstead() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(file(cluster)));
        lines.set(PID_LINE, Long.toString(ProcessHandle.current().pid()));
        Files.write(file(cluster), lines);
    }

    private static Path file(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    private Optional<String> commandLine() {
        return ProcessHandle.of(pid).flatMap(process -> process.info().commandLine());
    }
}
