package dev.seriatim;

import dev.seriatim.database.DatabaseConfigSourceFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/**
 * What may be asked of the program by its arguments. {@code --sample} and the commands are obeyed
 * while it starts, by those whom they concern; here stands what is answered instead of starting.
 */
final class CommandLine {

    static final String USAGE =
            """
            Seriatim, a headless content API for long-form articles and series.

              (nothing)     start, and serve until stopped
              --sample      start with a small library of articles
              keys …        make, list or revoke API keys, and end
              export FILE   write the whole library into a new file, and end
              import PATH…  bring files and folders in, or a library back from such a file, and end
              backup FILE   write the whole database into a new file, while others use it, and end
              restore FILE  bring a database back from such a file into an empty one, and end
              --version     say which release this is, and end
              --help        say this, and end

            Settings are properties before -jar (-Dseriatim.data-dir=…) or environment variables
            (SERIATIM_DATA_DIR=…); the reference at /docs lists them.""";

    private static final Set<String> COMMANDS =
            Set.of("keys", "export", "import", "backup", "restore");

    // Into an empty database, and so into none that is in use.
    private static final String ALONE = "restore";

    private CommandLine() {}

    /**
     * What is printed, and with which status the process ends.
     *
     * @param status 0, or 2 if the arguments were refused
     */
    record Answer(String text, int status) {}

    /**
     * Looks at the arguments of the program.
     *
     * @param properties the names of those that are set
     * @return nothing if the application is to start
     */
    static Optional<Answer> answer(List<String> arguments, Set<String> properties) {
        return SettingNames.refusal(properties)
                .map(refusal -> new Answer(refusal, 2))
                .or(() -> answer(arguments));
    }

    /** Refuses a port that there cannot be, of which the server says no more than a trace. */
    static Optional<Answer> portRefused(String port) {
        return port.matches("\\d{5,9}") && Integer.parseInt(port) > 65_535
                ? Optional.of(
                        new Answer(
                                "There is no port %s: set quarkus.http.port (QUARKUS_HTTP_PORT) to at most 65535."
                                        .formatted(port),
                                2))
                : Optional.empty();
    }

    private static Optional<Answer> answer(List<String> arguments) {
        if (isCommand(arguments)) {
            return Optional.empty();
        }
        var unknown = arguments.stream().filter(CommandLine::isUnknown).findFirst();
        if (unknown.isPresent()) {
            var text = "\"" + unknown.get() + "\" is not known here.\n\n" + USAGE;
            return Optional.of(new Answer(text, 2));
        }
        if (arguments.contains("--help") || arguments.contains("-h")) {
            return Optional.of(new Answer(USAGE, 0));
        }
        return arguments.contains("--version")
                ? Optional.of(new Answer("Seriatim " + version(), 0))
                : Optional.empty();
    }

    /** Lets a command print nothing but its answer, and run beside the application if it can. */
    static void prepare(List<String> arguments, Properties properties) {
        if (isCommand(arguments)) {
            properties.putIfAbsent("quarkus.log.level", "WARN");
            properties.putIfAbsent("quarkus.log.console.stderr", "true");
            properties.put(
                    DatabaseConfigSourceFactory.SHARED,
                    String.valueOf(!arguments.get(0).equals(ALONE)));
        }
    }

    /** Whether the application starts only to do this, and ends. */
    static boolean isCommand(List<String> arguments) {
        return arguments.stream().limit(1).anyMatch(COMMANDS::contains);
    }

    private static boolean isUnknown(String argument) {
        return !List.of("--sample", "--help", "-h", "--version").contains(argument);
    }

    // The class path of the process is the one archive that starts all others.
    private static String version() {
        try (var manifest = ClassLoader.getSystemResourceAsStream("META-INF/MANIFEST.MF")) {
            var attributes = new Manifest(Objects.requireNonNull(manifest)).getMainAttributes();
            return attributes.getValue(Attributes.Name.IMPLEMENTATION_VERSION);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
