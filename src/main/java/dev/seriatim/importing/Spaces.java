package dev.seriatim.importing;

import dev.seriatim.prose.HtmlCharacters;
import java.lang.Character.UnicodeBlock;
import java.lang.Character.UnicodeScript;
import java.util.Set;
import java.util.regex.Pattern;

/** White space as text files have it, no-break spaces and the byte order mark included. */
final class Spaces {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final Pattern CONTROLS = Pattern.compile("[\\x0B\\f\\x1C-\\x1F\\x85]");

    private static final Set<UnicodeScript> SCRIPTS_WITHOUT_SPACES =
            Set.of(
                    UnicodeScript.HAN,
                    UnicodeScript.HIRAGANA,
                    UnicodeScript.KATAKANA,
                    UnicodeScript.THAI,
                    UnicodeScript.LAO,
                    UnicodeScript.KHMER,
                    UnicodeScript.MYANMAR);

    private static final Set<UnicodeScript> WIDE_SCRIPTS =
            Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);

    private static final Set<UnicodeBlock> PUNCTUATION_WITHOUT_SPACES =
            Set.of(
                    UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION,
                    UnicodeBlock.KATAKANA,
                    UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS);

    private Spaces() {}

    /**
     * The text as HTML can show it: a plain space for each control character that parts words in a
     * text file, as a form feed between two pages does, and none of the other characters that HTML
     * does not have. Where they stand, the words that are read here are those that are delivered.
     */
    static String withoutControls(String text) {
        return HtmlCharacters.of(CONTROLS.matcher(text).replaceAll(" "));
    }

    static boolean isSpace(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || character == BYTE_ORDER_MARK;
    }

    static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (start < end && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /**
     * Tells whether two characters that a line break parts are written together in their script.
     */
    static boolean areUnused(int before, int after) {
        return isWrittenTogether(before) && isWrittenTogether(after);
    }

    /** How many columns of a page a text takes: a character of East Asia is as wide as two. */
    static int columns(String text) {
        return text.codePoints().map(it -> isWide(it) ? 2 : 1).sum();
    }

    private static boolean isWide(int character) {
        UnicodeScript script = UnicodeScript.of(character);
        UnicodeBlock block = UnicodeBlock.of(character);
        return WIDE_SCRIPTS.contains(script)
                || (block != null && PUNCTUATION_WITHOUT_SPACES.contains(block));
    }

    private static boolean isWrittenTogether(int character) {
        UnicodeBlock block = UnicodeBlock.of(character);
        return SCRIPTS_WITHOUT_SPACES.contains(UnicodeScript.of(character))
                || (block != null && PUNCTUATION_WITHOUT_SPACES.contains(block));
    }
}
