package dev.seriatim.importing.format;

import java.io.IOException;
import java.io.InputStream;

/** A file of a source. */
public interface Entry {

    /** Its name with its folders, parted by {@code /}, in NFC, without a leading {@code ./}. */
    String path();

    /** How many bytes it says it has; -1 if it does not. */
    long size();

    /** Reads it from its beginning; to be closed by the caller. Fails beyond the limits. */
    InputStream open() throws IOException;

    /**
     * Reads all of it.
     *
     * @param limit the most bytes taken
     * @throws IOException if there are more, with a sentence for the report
     */
    byte[] bytes(int limit) throws IOException;
}
