package dev.seriatim.importing.format;

import java.io.IOException;
import java.util.Optional;

/**
 * What was sent: a file, the parts of a form, or the members of an archive, one after the other.
 * All limits (of entries, bytes, compression, nesting) hold here, in one place.
 */
public interface Source {

    /** What is done with an entry. */
    @FunctionalInterface
    interface Visitor {
        void visit(Entry entry) throws IOException;
    }

    /**
     * Visits all entries in the order of their paths, so that every reading has the same order;
     * folders are none. May be called more than once.
     *
     * @throws IOException if an entry goes beyond a limit, or cannot be read
     */
    void each(Visitor visitor) throws IOException;

    /** The entry of this path, compared exactly. */
    Optional<Entry> entry(String path);
}
