package dev.seriatim.importing.format;

import java.util.List;

/**
 * The beginning of what was sent, for formats to recognise themselves.
 *
 * @param entries the first entries, at most a thousand, in the order of the source
 */
public record Peek(List<Start> entries) {

    /**
     * The beginning of an entry.
     *
     * @param path as {@link Entry#path}
     * @param text its first bytes, at most 4,096 and for the first hundred entries alone, read as
     *     UTF-8 without a byte order mark; what is no UTF-8 is U+FFFD
     */
    public record Start(String path, String text) {}
}
