package dev.seriatim.support;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** How the packaged application is started as a process of its own. */
public final class PackagedApplication {

    /** Of the release that is being worked on, from the folder of the build. */
    public static final Path PRESENT = Path.of("target", "quarkus-app", "quarkus-run.jar");

    // Tests start it again and again for a few requests, which better machine code comes too late
    // for: to make it takes half of the processor's time until the application listens.
    private static final List<String> OPTIONS = List.of("-XX:TieredStopAtLevel=1", "-Xmx256m");

    private PackagedApplication() {}

    /**
     * A process that is not started yet.
     *
     * @param jar of any release
     * @param arguments those of the application
     */
    public static ProcessBuilder process(Path jar, String... arguments) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command =
                Stream.of(
                        List.of(java),
                        OPTIONS,
                        List.of("-jar", jar.toString()),
                        List.of(arguments));
        return new ProcessBuilder(command.flatMap(List::stream).toList());
    }
}
