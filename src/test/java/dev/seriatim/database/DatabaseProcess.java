package dev.seriatim.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A second Java process that starts the embedded database of a folder and keeps it until it is
 * killed.
 */
final class DatabaseProcess implements AutoCloseable {

    private static final String READY = "ready";

    private final Process process;

    private DatabaseProcess(Process process) {
        this.process = process;
    }

    /**
     * Comes back when the database runs in the other process, or when that process has failed to
     * start it.
     */
    static DatabaseProcess startedIn(Path folder) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("java.class.path");
        var command =
                List.of(java, "-cp", classPath, DatabaseProcess.class.getName(), folder.toString());
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String said = process.inputReader().readLine();
        if (!READY.equals(said)) {
            throw new IOException("The other process said: " + said);
        }
        return new DatabaseProcess(process);
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    public static void main(String[] arguments) throws IOException {
        new EmbeddedPostgres(Path.of(arguments[0]), false).start();
        System.out.println(READY);
        System.in.read();
    }
}
