package dev.seriatim.prose;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.regex.Pattern;

/** Spells any script in lower-case ASCII, as far as ICU knows how. */
final class Latin {

    /** Those that ICU leaves when it has made ASCII of the others. */
    private static final Pattern QUOTES = Pattern.compile("['\"`´]");

    /** ICU rewrites in place, which is quadratic in the length; pieces keep it linear. */
    private static final int PIECE = 500;

    private Latin() {}

    /**
     * Returns the text in lower case and mostly ASCII, with "and" for "&amp;" and without quotation
     * marks and apostrophes; what has no spelling stays as it is.
     */
    static String of(String text) {
        return QUOTES.matcher(spelt(text.replace("&", " and "))).replaceAll("");
    }

    private static String spelt(String text) {
        if (text.chars().allMatch(c -> c < 0x80)) {
            return text.toLowerCase(Locale.ROOT);
        }
        var latin = new StringBuilder(text.length());
        for (int start = 0; start < text.length(); ) {
            int end = endOfPiece(text, start);
            latin.append(Spelling.RULES.transliterate(text.substring(start, end)));
            start = end;
        }
        return latin.toString();
    }

    private static int endOfPiece(String text, int start) {
        int end = Math.min(start + PIECE, text.length());
        if (end == text.length()) {
            return end;
        }
        int space = text.lastIndexOf(' ', end);
        if (space > start) {
            return space;
        }
        return Character.isHighSurrogate(text.charAt(end - 1)) ? end + 1 : end;
    }

    /**
     * Loaded when first needed, as building the rules takes a moment. Transliterators keep nothing
     * between calls, so all threads share one.
     */
    private static final class Spelling {
        // Small letters first: Any-Latin knows no others of Georgian, nor of the Cyrillic signs.
        static final Transliterator RULES =
                Transliterator.getInstance("Lower; Any-Latin; Latin-ASCII; Lower");
    }
}
