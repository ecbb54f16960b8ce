package dev.seriatim.change;

import dev.seriatim.http.problem.ProblemException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A place in a feed of changes: behind everything up to this position. Positions are counted from 1
 * in the order of the commits, without gaps.
 */
public record Since(long position) {

    /** The parameter that holds one. */
    static final String PARAMETER = "since";

    /** The header in which a stream that is taken up again names one. */
    static final String LAST_EVENT = "Last-Event-ID";

    /**
     * Reads the parameter; JAX-RS finds this method by its name.
     *
     * @throws ProblemException 400 naming {@value #PARAMETER} for anything but the next of a page
     */
    public static Since valueOf(String text) {
        if (!isPosition(text)) {
            throw ProblemException.parameter(
                    PARAMETER, "must be the next of a page of this feed, unchanged.");
        }
        return new Since(Long.parseLong(text));
    }

    /** Where a stream begins: where it was, or else as it says, or else here and now. */
    static Since first(
            @Nullable Since seen, @Nullable Since said, Supplier<? extends ChangePage<?>> now) {
        var known = seen == null ? said : seen;
        return known == null ? valueOf(now.get().next()) : known;
    }

    static boolean isPosition(String text) {
        return text.matches("0|[1-9][0-9]{0,17}");
    }
}
