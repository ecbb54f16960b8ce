package dev.seriatim.importing.format;

import java.io.IOException;

/**
 * A form in which publications are exported.
 *
 * <p>A format reads; it neither stores nor decides. What it cannot read of one item is told as a
 * refusal of that item, and keeps none of the others out.
 */
public interface Format {

    /** What a client calls it, {@code ?format=wordpress}. */
    String name();

    /** How much the beginning of what was sent looks like this format. */
    Likeness sniff(Peek start);

    /**
     * Reads all of a source, in the order in which it comes, and holds no more of it in memory than
     * one item and what all items share.
     *
     * @throws IOException if the source cannot be read to its end; what was found before it stands
     */
    void read(Source source, ReadingOptions options, Findings out) throws IOException;
}
