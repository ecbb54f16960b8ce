package dev.seriatim.importing;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * What is asked of {@code import} on the command line.
 *
 * @param paths of files and folders
 */
record ImportArguments(List<Path> paths, String format, ImportOptions options) {

    static final String USAGE =
            """
            import <path>… [--format <format>] [--dry-run] [--publish] [--language <tag>] [--time-zone <zone>]
            Drafts are made unless --publish is given. The formats are auto, text, markdown, wordpress, ghost, feed,
            substack, medium and seriatim, an export that comes back as a whole.""";

    /**
     * Reads the arguments behind {@code import}.
     *
     * @throws IllegalArgumentException if they cannot be meant
     */
    static ImportArguments of(List<String> arguments) {
        var parameters = new ImportParameters();
        List<Path> paths = new ArrayList<>();
        var rest = arguments.iterator();
        while (rest.hasNext()) {
            var argument = rest.next();
            switch (argument) {
                case "--format" -> parameters.format = value(argument, rest);
                case "--language" -> parameters.language = value(argument, rest);
                case "--time-zone" -> parameters.timeZone = value(argument, rest);
                case "--dry-run" -> parameters.dryRun = true;
                case "--publish" -> parameters.publish = true;
                default -> paths.add(path(argument));
            }
        }
        if (paths.isEmpty()) {
            throw new IllegalArgumentException("Name a file or a folder.");
        }
        return new ImportArguments(List.copyOf(paths), parameters.format, parameters.options());
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value.");
        }
        return rest.next();
    }

    private static Path path(String argument) {
        if (argument.startsWith("--")) {
            throw new IllegalArgumentException("There is no option " + argument + ".");
        }
        return Path.of(argument);
    }

    /** Whether more is asked for than that something comes back as it was. */
    boolean isWithOptions() {
        return options.publish()
                || options.dryRun()
                || options.language() != null
                || !options.zone().normalized().equals(ZoneOffset.UTC);
    }
}
