package dev.seriatim.prose;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.FilteredBreakIteratorBuilder;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.regex.Pattern;

/** Where sentences begin and end, and where a long one may be cut. */
final class Sentences {

    private static final String ELLIPSIS = "…";
    private static final Pattern DANGLING = Pattern.compile("[\\s,;:–—-]+$");

    /** Abbreviations that end no sentence and are missing from CLDR's lists. */
    private static final List<String> NEVER_LAST = List.of("Dr.", "St.", "cf.");

    private Sentences() {}

    /**
     * Returns an iterator over the sentences of a language, UAX 29, that does not stop after
     * abbreviations ("Mr.", "Prof.") which CLDR lists for it.
     *
     * @param languageTag BCP 47; an unknown language is read by the general rules
     */
    static BreakIterator of(String languageTag) {
        var locale = ULocale.forLanguageTag(languageTag);
        var abbreviations = FilteredBreakIteratorBuilder.getInstance(locale);
        NEVER_LAST.forEach(abbreviations::suppressBreakAfter);
        return abbreviations.wrapIteratorWithFilter(BreakIterator.getSentenceInstance(locale));
    }

    /**
     * Says whether the last thing in the text, closing quotes and brackets aside, is a full stop.
     */
    static boolean ends(String text) {
        int end = text.length();
        while (end > 0 && isClosing(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return end > 0 && isTerminal(text.codePointBefore(end));
    }

    /**
     * Cuts at a word boundary, so that text and "…" together have at most {@code max} characters.
     */
    static String shortened(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        String kept = text.substring(0, cutBefore(text, max));
        return DANGLING.matcher(kept).replaceFirst("") + ELLIPSIS;
    }

    /** Cuts from the front at a word boundary, with "…" before what is left. */
    static String shortenedInFront(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        String kept = text.substring(text.length() - max + 1);
        int space = kept.indexOf(' ');
        int surrogate = Character.isLowSurrogate(kept.charAt(0)) ? 1 : 0;
        return ELLIPSIS + kept.substring(space >= 0 ? space + 1 : surrogate);
    }

    private static int cutBefore(String text, int max) {
        int space = text.lastIndexOf(' ', max - 1);
        if (space > max / 2) {
            return space;
        }
        // Not all scripts put spaces between words. No boundary depends on what comes long after.
        String window = text.substring(0, Math.min(text.length(), max + 100));
        int word = lastBoundary(BreakIterator.getWordInstance(ULocale.ROOT), window, max);
        return word > max / 2
                ? word
                : lastBoundary(BreakIterator.getCharacterInstance(ULocale.ROOT), window, max);
    }

    private static int lastBoundary(BreakIterator boundaries, String text, int before) {
        boundaries.setText(text);
        return boundaries.preceding(before);
    }

    private static boolean isTerminal(int c) {
        return c == '…' || UCharacter.hasBinaryProperty(c, UProperty.S_TERM);
    }

    private static boolean isClosing(int c) {
        return switch (Character.getType(c)) {
            case Character.END_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION ->
                    true;
            default -> c == '"' || c == '\'';
        };
    }
}
