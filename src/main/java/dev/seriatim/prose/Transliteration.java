package dev.seriatim.prose;

import com.ibm.icu.text.FilteredNormalizer2;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import com.ibm.icu.text.UnicodeSet;
import java.util.Locale;
import java.util.regex.Pattern;

/** Spells any script in lower-case ASCII, as far as ICU knows how. */
final class Transliteration {

    /** Those that ICU leaves when it has made ASCII of the others. */
    private static final Pattern QUOTES = Pattern.compile("['\"`´]");

    /** What is one sign to its reader, such as ½ and ①, but not the exponent of m². */
    private static final Pattern NUMBERS =
            Pattern.compile("[\\p{No}&&[^²³¹\\x{2070}-\\x{2079}\\x{2080}-\\x{2089}]]");

    /** Typed for apostrophes, but NFKC makes a space and a combining accent of them. */
    private static final Pattern APOSTROPHES = Pattern.compile("[´\\x{1FBD}\\x{1FBF}]");

    /** All but what NFKC takes into pieces that ICU spells otherwise, such as Thai's sara am. */
    private static final Normalizer2 PLAIN =
            new FilteredNormalizer2(
                    Normalizer2.getNFKCCasefoldInstance(),
                    new UnicodeSet("[^\\u013F\\u0140\\u0587\\u0E33\\u0EB3]").freeze());

    /** ICU rewrites in place, which is quadratic in the length; pieces keep it linear. */
    private static final int PIECE = 500;

    private Transliteration() {}

    /**
     * Returns the text in lower case and mostly ASCII, with "and" for "&amp;" and without quotation
     * marks, apostrophes and ignorable characters; what has no spelling stays as it is. Variants of
     * letters and digits ("CO₂", "𝕳") are spelt as what they vary.
     */
    static String of(String text) {
        String spelt = spelt(plain(text).replace("&", " and "));
        return QUOTES.matcher(spelt).replaceAll("");
    }

    private static String plain(String text) {
        if (isAscii(text)) {
            return text;
        }
        String marked = APOSTROPHES.matcher(text).replaceAll("'");
        return PLAIN.normalize(NUMBERS.matcher(marked).replaceAll(" $0 "));
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    private static String spelt(String text) {
        if (isAscii(text)) {
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
