package dev.seriatim.importing.text;

import dev.seriatim.prose.UnspacedScripts;
import java.util.regex.Pattern;

/**
 * A line of a file.
 *
 * @param number counted from 1
 * @param raw as it stands there
 * @param text without surrounding spaces
 * @param indent how many columns of space it begins with; tabs stand at every fourth
 */
record TextLine(int number, String raw, String text, int indent) {

    private static final int TAB = 4;
    private static final Pattern CODE_MARK =
            Pattern.compile(
                    "[{}\\[\\]=<>|&$#\\\\_;]|\\(.*\\)|::|[:;,({]$|^(?:\\./|--?\\w|[$%>] |```|~~~)");

    static TextLine of(int number, String raw) {
        var indent = 0;
        for (var at = 0; at < raw.length() && Spaces.isSpace(raw.charAt(at)); at++) {
            var character = raw.charAt(at);
            indent += character == '\t' ? TAB - indent % TAB : character == '\uFEFF' ? 0 : 1;
        }
        return new TextLine(number, raw, Spaces.trim(raw), indent);
    }

    boolean isBlank() {
        return text.isEmpty();
    }

    boolean hasCodeMark() {
        return CODE_MARK.matcher(text).find();
    }

    /** How many tabs part the line into cells, the first or last of which may be empty. */
    int tabs() {
        return (int) row().chars().filter(character -> character == '\t').count();
    }

    /** The line as a row, with the tabs around its words. */
    String row() {
        return isBlank() ? "" : raw;
    }

    /** Whether tabs part words, and do not only stand around them. */
    boolean hasCells() {
        return text.indexOf('\t') >= 0;
    }

    /** The line without the first so many columns of its indentation. */
    String indentedBy(int columns) {
        return isBlank() ? "" : " ".repeat(Math.max(0, indent - columns)) + text;
    }

    /** How long the first word is; a character where words are not parted by spaces. */
    int firstWord() {
        var end = 0;
        while (end < text.length() && !Spaces.isSpace(text.charAt(end))) {
            end++;
        }
        return UnspacedScripts.contain(text.codePointAt(0)) ? 1 : end;
    }

    /** Whether it begins with a capital, behind marks; not in scripts that have none. */
    boolean isCapitalised() {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .limit(1)
                .anyMatch(Character::isUpperCase);
    }
}
