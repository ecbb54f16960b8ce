package dev.seriatim.prose;

import java.util.Map;
import java.util.Set;

/**
 * Text as it grows, element by element: spaces collapse, blocks are separated by blank lines, rows
 * and list items by line breaks. How words are read, in ruby, follows them in parentheses.
 */
final class PlainText {

    /** What keeps two words apart, from the weakest to the strongest. */
    private enum Gap {
        NONE(""),
        SPACE(" "),
        LINE("\n"),
        BLANK_LINE("\n\n");

        private final String characters;

        Gap(String characters) {
            this.characters = characters;
        }
    }

    private static final Set<String> INLINE =
            Set.of(
                    "a", "em", "strong", "b", "i", "u", "s", "small", "mark", "q", "cite", "dfn",
                    "abbr", "sub", "sup", "del", "ins", "code", "kbd", "samp", "var", "img", "wbr",
                    "span", "bdi", "bdo", "time", "input", "picture", "source", "ruby", "rb", "rt",
                    "rtc", "rp");

    /** What is written small beside a word. */
    private static final Set<String> READINGS = Set.of("rt", "rtc");

    private static final Map<String, Gap> WEAK_GAPS =
            Map.of(
                    "td", Gap.SPACE, "th", Gap.SPACE, "tr", Gap.LINE, "thead", Gap.LINE, "tbody",
                    Gap.LINE, "tfoot", Gap.LINE, "li", Gap.LINE, "dt", Gap.LINE, "dd", Gap.LINE,
                    "br", Gap.LINE);

    private final StringBuilder text = new StringBuilder();
    private Gap gap = Gap.NONE;
    private final StringBuilder keptSpace = new StringBuilder();
    private int preformatted;
    private final StringBuilder readings = new StringBuilder();
    private int ruby;
    private int insideReadings;
    private int insideParentheses;

    /** An element begins. */
    void open(String element) {
        widen(gapAround(element));
        if (element.equals("pre")) {
            preformatted++;
        }
        countRuby(element, 1);
    }

    /** An element ends. */
    void close(String element) {
        if (element.equals("pre")) {
            preformatted--;
            keptSpace.setLength(0);
        }
        widen(gapAround(element));
        countRuby(element, -1);
        if (READINGS.contains(element) || element.equals("rp")) {
            readings.append(' ');
        } else if (ruby == 0 && !readings.toString().isBlank()) {
            String all = readings.toString().strip().replaceAll(" +", " ");
            readings.setLength(0);
            add("(" + all + ")");
        }
    }

    /** Adds the text of an element. */
    void add(String words) {
        if (ruby > 0 && insideReadings + insideParentheses > 0) {
            boolean isMark =
                    insideParentheses > 0
                            && words.codePoints().noneMatch(Character::isLetterOrDigit);
            readings.append(isMark ? "" : words);
            return;
        }
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (isSpace(c)) {
                space(c);
            } else {
                fillGap();
                text.append(c);
            }
        }
    }

    /** The number of characters so far. */
    int length() {
        return text.length();
    }

    /** Says whether the next word begins a line. */
    boolean isAtLineStart() {
        return text.isEmpty() || gap.compareTo(Gap.LINE) >= 0;
    }

    /** What was added since the text had this length, without the gap before it. */
    String since(int length) {
        return text.substring(length).strip();
    }

    /** How much of what was added since the text had this length is the gap before it. */
    int gapSince(int length) {
        int start = length;
        while (start < text.length() && isSpace(text.charAt(start))) {
            start++;
        }
        return start - length;
    }

    /** The text so far; it neither begins nor ends with space. */
    @Override
    public String toString() {
        return text.toString();
    }

    private void countRuby(String element, int step) {
        if (ruby > 0) {
            insideReadings += READINGS.contains(element) ? step : 0;
            insideParentheses += element.equals("rp") ? step : 0;
        }
        ruby += element.equals("ruby") ? step : 0;
    }

    private void space(char c) {
        if (preformatted > 0 && !isAtLineStart()) {
            keptSpace.append(c);
        } else {
            widen(Gap.SPACE);
        }
    }

    private void widen(Gap other) {
        gap = gap.compareTo(other) < 0 ? other : gap;
    }

    private void fillGap() {
        if (!text.isEmpty()) {
            text.append(gap == Gap.NONE ? keptSpace : gap.characters);
        }
        keptSpace.setLength(0);
        gap = Gap.NONE;
    }

    private static Gap gapAround(String element) {
        return INLINE.contains(element)
                ? Gap.NONE
                : WEAK_GAPS.getOrDefault(element, Gap.BLANK_LINE);
    }

    // HTML's ASCII white space; a no-break space is a character like any other.
    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }
}
