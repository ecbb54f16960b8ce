package dev.seriatim.change;

import java.util.List;

/**
 * A part of a feed.
 *
 * @param items in the order of the commits
 * @param next from where to read on
 * @param more whether to read on at once: there is more already, or the page is full
 */
public record ChangePage<T extends Told>(List<T> items, String next, boolean more) {

    /** From where to follow, if everything is read first. */
    static <T extends Told> ChangePage<T> beginning(long position) {
        return new ChangePage<>(List.of(), String.valueOf(position), false);
    }
}
