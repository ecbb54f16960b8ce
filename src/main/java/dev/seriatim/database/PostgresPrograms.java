package dev.seriatim.database;

import java.io.IOException;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs the programs that come with the server; all that they print goes to the log. */
final class PostgresPrograms {

    private static final int DEADLINE_SECONDS = 90;

    private final Path folder;
    private final Path log;

    PostgresPrograms(Path folder, Path log) {
        this.folder = folder;
        this.log = log;
    }

    /**
     * Runs a program to its end.
     *
     * @throws EmbeddedPostgresException when it fails, or takes longer than 90 seconds; the message
     *     quotes what it said
     */
    void run(String program, Object... arguments) throws IOException {
        runWithInput("", program, arguments);
    }

    void runWithInput(String input, String program, Object... arguments) throws IOException {
        long spoken = Files.exists(log) ? Files.size(log) : 0;
        Process process = processBuilder(program, arguments).start();
        try (Writer writer = process.outputWriter()) {
            writer.write(input);
        }
        if (!endsWell(process)) {
            throw new EmbeddedPostgresException(
                    "The embedded PostgreSQL failed ("
                            + program
                            + "), see "
                            + log
                            + ": "
                            + logSince(spoken));
        }
    }

    private ProcessBuilder processBuilder(String program, Object... arguments) throws IOException {
        var command = new ArrayList<String>();
        if (isRoot()) {
            // PostgreSQL refuses to run as root: in a user namespace of its own it is nobody, on
            // root's files.
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(folder.resolve(program).toString());
        Stream.of(arguments).map(Object::toString).forEach(command::add);
        var builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(PostgresPrograms::wouldLeakIn);
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    private static boolean wouldLeakIn(String variable) {
        return variable.startsWith("LC_")
                || variable.startsWith("LANG")
                || variable.startsWith("PG");
    }

    private static boolean isRoot() throws IOException {
        Path self = Path.of("/proc/self");
        return Files.exists(self) && Files.getAttribute(self, "unix:uid").equals(0);
    }

    private static boolean endsWell(Process process) {
        try {
            boolean ended = process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS);
            return ended && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedPostgresException(
                    "Interrupted while waiting for the embedded PostgreSQL", e);
        } finally {
            process.destroy();
        }
    }

    private String logSince(long position) throws IOException {
        try (var channel = Files.newByteChannel(log)) {
            byte[] said = Channels.newInputStream(channel.position(position)).readAllBytes();
            return new String(said, StandardCharsets.UTF_8).strip();
        }
    }
}
