package dev.seriatim.importing.text;

import dev.seriatim.prose.HtmlCharacters;
import dev.seriatim.prose.UnspacedScripts;
import java.util.regex.Pattern;

/** White space as text files have it, no-break spaces and the byte order mark included. */
final class Spaces {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final Pattern CONTROLS = Pattern.compile("[\\x0B\\f\\x1C-\\x1F\\x85]");

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

    /** How many columns of a page a text takes: a character of East Asia is as wide as two. */
    static int columns(String text) {
        return text.codePoints().map(it -> UnspacedScripts.isWide(it) ? 2 : 1).sum();
    }
}
