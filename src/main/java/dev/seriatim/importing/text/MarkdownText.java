package dev.seriatim.importing.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Plain text written as Markdown, so that a reader of CommonMark 0.31 finds the same text again.
 *
 * <p>Only what Markdown would read as a mark is escaped; each line has no spaces at its ends.
 */
final class MarkdownText {

    private static final String ASCII_PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    /** The longest name of an entity has 31 letters. */
    private static final int LONGEST_ENTITY = 33;

    private static final int MOST_DIGITS_IN_A_LIST = 9;

    private final String text;

    private MarkdownText(String text) {
        this.text = text;
    }

    /** A paragraph that says exactly this. */
    static String paragraph(String text) {
        MarkdownText source = new MarkdownText(text);
        return source.escaped(source.blockMark());
    }

    /** A paragraph of these lines, each of which stays a line of its own. */
    static String verse(List<String> lines) {
        StringBuilder verse = new StringBuilder(paragraph(lines.get(0)));
        for (String line : lines.subList(1, lines.size())) {
            // CommonMark 6.7: a backslash or two spaces before the line's end; after a backslash of
            // the text, the former would be escaped by it.
            boolean backslash = verse.charAt(verse.length() - 1) == '\\';
            verse.append(backslash ? "  \n" : "\\\n").append(continuation(line));
        }
        return verse.toString();
    }

    /** A line below another must not underline it (CommonMark 4.3) nor begin a table (GFM 4.10). */
    private static String continuation(String line) {
        String markdown = paragraph(line);
        return "=-|:".indexOf(line.charAt(0)) >= 0 && !markdown.startsWith("\\")
                ? "\\" + markdown
                : markdown;
    }

    /** A code block of exactly these lines. */
    static String code(List<String> lines) {
        String content = String.join("\n", lines);
        String fence = "```";
        while (content.contains(fence)) {
            fence += "`";
        }
        return fence + "\n" + content + "\n" + fence;
    }

    /** A table (GFM 4.10) whose first row is its head. */
    static String table(List<List<String>> rows) {
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            lines.add(
                    row.stream()
                            .map(cell -> new MarkdownText(cell).escaped(-1).replace("|", "\\|"))
                            .collect(Collectors.joining(" | ", "| ", " |")));
        }
        lines.add(1, "|" + " --- |".repeat(rows.get(0).size()));
        return String.join("\n", lines);
    }

    /** A section heading, level 2, that says exactly this. */
    static String heading(String text) {
        // CommonMark 4.2: a closing sequence of # is preceded by a space and ends the line.
        int last = text.length();
        while (last > 0 && text.charAt(last - 1) == '#') {
            last--;
        }
        boolean closing = last < text.length() && (last == 0 || text.charAt(last - 1) == ' ');
        return "## " + new MarkdownText(text).escaped(closing ? last : -1);
    }

    private String escaped(int blockMark) {
        StringBuilder markdown = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            if (i == blockMark || isInlineMark(i)) {
                markdown.append('\\');
            }
            markdown.append(text.charAt(i));
        }
        return markdown.toString();
    }

    /** Where the character stands that would open a block of another kind, -1 if none does. */
    private int blockMark() {
        return switch (text.charAt(0)) {
            case '>' -> 0;
            case '#' -> isHeadingMark() ? 0 : -1;
            case '+' -> isSpaceOrEnd(1) ? 0 : -1;
            case '-' -> isSpaceOrEnd(1) || text.charAt(1) == '-' ? 0 : -1;
            case '~' -> text.startsWith("~~~") ? 0 : -1;
            default -> listDelimiter();
        };
    }

    // CommonMark 4.2: one to six #, then a space or the end of the line.
    private boolean isHeadingMark() {
        int level = 0;
        while (level <= 6 && charAt(level) == '#') {
            level++;
        }
        return level <= 6 && isSpaceOrEnd(level);
    }

    // CommonMark 5.2: up to nine digits, then . or ), then a space or the end of the line.
    private int listDelimiter() {
        int digits = 0;
        while (digits <= MOST_DIGITS_IN_A_LIST && isDigit(digits)) {
            digits++;
        }
        boolean delimited = digits > 0 && (charAt(digits) == '.' || charAt(digits) == ')');
        return delimited && isSpaceOrEnd(digits + 1) ? digits : -1;
    }

    private boolean isInlineMark(int at) {
        return switch (text.charAt(at)) {
            case '`', '[' -> true;
            case '\\' -> ASCII_PUNCTUATION.indexOf(charAt(at + 1)) >= 0;
            case '<' -> !isSpaceOrEnd(at + 1);
            case '&' -> isEntity(at);
            // GFM 6.5: so is ~, which strikes out what is between two.
            case '~' -> at == 0 || !isSpaceOrEnd(at - 1) || !isSpaceOrEnd(at + 1);
            // CommonMark 6.2: with spaces on both sides * is itself, and so is _ inside a word.
            case '*' -> at == 0 || !isSpaceOrEnd(at - 1) || !isSpaceOrEnd(at + 1);
            case '_' -> at == 0 || !isWordAt(at - 1) || !isWordAt(at + 1);
            default -> false;
        };
    }

    private boolean isEntity(int at) {
        int end = at + 1;
        while (end < at + LONGEST_ENTITY && (isWordAt(end) || charAt(end) == '#')) {
            end++;
        }
        return end > at + 1 && charAt(end) == ';';
    }

    private boolean isDigit(int at) {
        return charAt(at) >= '0' && charAt(at) <= '9';
    }

    private boolean isWordAt(int at) {
        return Character.isLetterOrDigit(charAt(at));
    }

    private boolean isSpaceOrEnd(int at) {
        return at >= text.length() || charAt(at) == ' ' || charAt(at) == '\t';
    }

    private char charAt(int at) {
        return at < text.length() ? text.charAt(at) : '\n';
    }
}
