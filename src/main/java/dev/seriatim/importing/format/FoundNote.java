package dev.seriatim.importing.format;

import org.jspecify.annotations.Nullable;

/**
 * A remark for whoever imports: what was left out, changed, guessed or not understood.
 *
 * @param code for programs, and by which equal notes are counted together: {@code
 *     unknown-shortcode}
 * @param line in the entry of the item, counted from 1; nothing if it is not known
 * @param message one sentence
 * @param excerpt the words that are meant, at most 200 characters: {@code [soundcloud]}
 */
public record FoundNote(
        String code, @Nullable Integer line, String message, @Nullable String excerpt) {

    private static final int LONGEST_EXCERPT = 200;

    public FoundNote {
        if (excerpt != null && excerpt.length() > LONGEST_EXCERPT) {
            excerpt =
                    excerpt.substring(
                            0,
                            excerpt.offsetByCodePoints(
                                    0, excerpt.codePointCount(0, LONGEST_EXCERPT)));
        }
    }
}
