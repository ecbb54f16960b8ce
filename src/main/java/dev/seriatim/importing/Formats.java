package dev.seriatim.importing;

import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.importing.format.Format;
import dev.seriatim.importing.format.Likeness;
import dev.seriatim.importing.format.Peek;
import dev.seriatim.importing.text.TextFormat;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All formats that are read, and which of them something is in. */
@Singleton
class Formats {

    /** Has the format recognised by how the source begins. */
    static final String AUTO = "auto";

    private final List<Format> formats;

    Formats(Instance<Format> formats) {
        // Anything may be plain text, which is therefore asked last.
        this.formats =
                formats.stream()
                        .sorted(
                                Comparator.comparing(
                                                (Format format) ->
                                                        format.name().equals(TextFormat.NAME))
                                        .thenComparing(Format::name))
                        .toList();
    }

    /** What may be asked for. */
    List<String> names() {
        return formats.stream().map(Format::name).toList();
    }

    /**
     * Lets nothing be asked for that is not read.
     *
     * @throws ProblemException 400 naming {@code format}
     */
    void refuseUnknown(String name) {
        if (!name.equals(AUTO) && named(name).isEmpty()) {
            throw ProblemException.parameter(
                    "format", "must be auto or one of " + String.join(", ", names()) + ".");
        }
    }

    /**
     * The format that was asked for; if none was, the one that what was sent looks most like, and
     * plain text if it looks like none, as that says best why something is not to be read.
     */
    Format of(String asked, Peek start) {
        // Files that call themselves texts are, even if one of them begins like something else.
        return named(asked)
                .or(() -> named(TextFormat.NAME).filter(text -> isCertain(text, start)))
                .or(() -> like(Likeness.CERTAIN, start))
                .or(() -> like(Likeness.POSSIBLE, start))
                .or(() -> named(TextFormat.NAME))
                .orElseThrow();
    }

    private static boolean isCertain(Format format, Peek start) {
        return format.sniff(start) == Likeness.CERTAIN;
    }

    private Optional<Format> named(String name) {
        return formats.stream().filter(format -> format.name().equals(name)).findFirst();
    }

    private Optional<Format> like(Likeness likeness, Peek start) {
        return formats.stream().filter(format -> format.sniff(start) == likeness).findFirst();
    }
}
