package dev.seriatim.series;

import java.util.UUID;

/**
 * A part as the source of an imported article tells of it.
 *
 * @param number by which it is sorted, whichever sign it has; {@link #LAST} if its source gives it
 *     none
 * @param mayEnter whether the article gets a part that it does not have: one that has been there
 *     before and is there no more was taken out by an editor
 */
public record NumberedPart(UUID article, int number, boolean mayEnter) {

    /** The number of an imported part that has none. */
    public static final int LAST = Integer.MAX_VALUE;
}
