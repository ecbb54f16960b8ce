package dev.seriatim.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.support.PackagedApplication;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The application as it was at some commit, built from there once and kept. */
final class Release {

    private static final Path TARGET = Path.of("target", "releases").toAbsolutePath();
    private static final Duration BUILD = Duration.ofMinutes(5);

    private final String commit;
    private final Path log;

    private Release(String commit) {
        this.commit = commit;
        this.log = TARGET.resolve(commit + ".log");
    }

    /** The last one whose nodes are to go on beside those of this one. */
    static Release before() throws IOException {
        try (var file = Release.class.getResourceAsStream("release-before")) {
            return new Release(new String(file.readAllBytes(), UTF_8).strip());
        }
    }

    /** Whether the history that is here goes back to it. */
    boolean isKnown() throws IOException, InterruptedException {
        Files.createDirectories(TARGET);
        return succeeds(Path.of(""), "git", "cat-file", "-e", commit + "^{commit}");
    }

    /** What is started; built now if it has not been yet. */
    Path jar() throws IOException, InterruptedException {
        var built = TARGET.resolve(commit);
        if (!Files.exists(built)) {
            Files.move(build(), built);
        }
        return built.resolve(PackagedApplication.PRESENT);
    }

    private Path build() throws IOException, InterruptedException {
        var folder = Files.createTempDirectory(TARGET, "building");
        var archive = folder.resolve("sources.tar").toString();
        run(Path.of(""), "git", "archive", "--output", archive, commit);
        run(folder, "tar", "--extract", "--file", archive);
        run(folder, "./mvnw", "--batch-mode", "-Dmaven.test.skip=true", "package");
        return folder;
    }

    private void run(Path folder, String... command) throws IOException, InterruptedException {
        assertThat(succeeds(folder, command)).as("%s, see %s", command[0], log).isTrue();
    }

    private boolean succeeds(Path folder, String... command)
            throws IOException, InterruptedException {
        var builder =
                new ProcessBuilder(command)
                        .directory(folder.toAbsolutePath().toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        var process = builder.start();
        try {
            return process.waitFor(BUILD.toSeconds(), TimeUnit.SECONDS) && process.exitValue() == 0;
        } finally {
            process.destroyForcibly();
        }
    }
}
