package dev.seriatim.prose;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.regex.Pattern;

/**
 * Text that had to be cut, with "…" where something is missing. Lengths are in Unicode code points,
 * and what a reader takes for one character is never cut in two.
 */
public final class Shortened {

    private static final String ELLIPSIS = "…";
    private static final Pattern DANGLING = Pattern.compile("[\\s,;:–—-]+$");

    private Shortened() {}

    /** The length of a text in code points. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /**
     * Cuts at a word boundary, so that text and "…" together have at most {@code max} characters.
     */
    public static String atEnd(String text, int max) {
        if (text.length() <= max || length(text) <= max) {
            return text;
        }
        var kept = text.substring(0, cutBefore(text, text.offsetByCodePoints(0, max)));
        return DANGLING.matcher(kept).replaceFirst("") + ELLIPSIS;
    }

    /** Cuts from the front at a word boundary, with "…" before what is left. */
    static String inFront(String text, int max) {
        if (text.length() <= max || length(text) <= max) {
            return text;
        }
        var start = text.offsetByCodePoints(text.length(), 1 - max);
        var space = text.indexOf(' ', start);
        return ELLIPSIS + text.substring(space >= 0 ? space + 1 : clusterFrom(text, start));
    }

    private static int cutBefore(String text, int end) {
        var space = text.lastIndexOf(' ', end - 1);
        if (space > end / 2) {
            return space;
        }
        // Not all scripts put spaces between words. No boundary depends on what comes long after.
        var window = text.substring(0, Math.min(text.length(), end + 100));
        var word = lastBoundary(BreakIterator.getWordInstance(ULocale.ROOT), window, end);
        return word > end / 2
                ? word
                : lastBoundary(BreakIterator.getCharacterInstance(ULocale.ROOT), window, end);
    }

    private static int lastBoundary(BreakIterator boundaries, String text, int before) {
        boundaries.setText(text);
        return boundaries.preceding(before);
    }

    private static int clusterFrom(String text, int start) {
        var clusters = BreakIterator.getCharacterInstance(ULocale.ROOT);
        clusters.setText(text);
        return clusters.following(start - 1);
    }
}
