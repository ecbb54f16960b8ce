package dev.seriatim.prose;

import java.util.function.IntPredicate;

/** Marks around what somebody says, and where a sentence ends among them. */
final class Quotations {

    /** How far the end of what is said is looked for. */
    private static final int LONGEST = 300;

    /** What stands at both ends, or at either in one language or another. */
    private static final String MARKS = "\"“”„«»‹›‘’'「」『』";

    /** An apostrophe follows none of these. */
    private static final String BEFORE_SINGLE = ".?!…,";

    private Quotations() {}

    /**
     * The end of a sentence between the marks around it: behind those that close it, « ainsi. »,
     * and before those that open the next one.
     */
    static int end(String line, int start, int end) {
        var closed = end;
        while (closed < line.length() - 1
                && isClosing(line.charAt(closed))
                && !opensWithSpace(line, closed)
                && Character.isSpaceChar(line.charAt(closed + 1))) {
            closed += 2;
        }
        if (closed == line.length() - 1 && isClosing(line.charAt(closed))) {
            return line.length();
        }
        var opened = closed;
        while (opened > start && opened < line.length() && isOpening(line.charAt(opened - 1))) {
            opened--;
        }
        return opened > start ? opened : closed;
    }

    private static boolean opensWithSpace(String line, int at) {
        return line.charAt(at) == '«' && at > 0 && isSpace(line.charAt(at - 1));
    }

    /** Whether this is within words said in a sentence that goes on: “Why? Because!” and left. */
    static boolean areInSentence(String line, int at, IntPredicate goesOn) {
        for (var i = at; i < Math.min(line.length() - 1, at + LONGEST); i++) {
            if (isSaid(line, i + 1)) {
                return true;
            }
            if (MARKS.indexOf(line.charAt(i)) >= 0 && !isApostrophe(line, i)) {
                return endsWord(line, i) && goesOn.test(line.codePointAt(behindSpace(line, i + 1)));
            }
        }
        return false;
    }

    /** Whether what ends here is said by somebody, as Japanese puts it: 「なぜ？」と. */
    static boolean isSaid(String line, int end) {
        return end > 0
                && end < line.length()
                && "」』".indexOf(line.charAt(end - 1)) >= 0
                && "とっ".indexOf(line.charAt(end)) >= 0;
    }

    private static boolean isApostrophe(String line, int at) {
        var isSingle = line.charAt(at) == '’' || line.charAt(at) == '\'';
        return isSingle && (at == 0 || BEFORE_SINGLE.indexOf(line.charAt(at - 1)) < 0);
    }

    /** In French, a space parts the words from the marks on either side. */
    private static boolean endsWord(String line, int at) {
        var isBehindWord = at > 0 && !isSpace(line.charAt(at - 1));
        var isFrench = line.charAt(at) == '»' && isSpace(line.charAt(at + 1));
        return (isBehindWord || isFrench) && !Character.isLetterOrDigit(line.charAt(at + 1));
    }

    private static int behindSpace(String line, int start) {
        var at = start;
        while (at < line.length() - 1 && isSpace(line.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    static boolean isOpening(char c) {
        return switch (Character.getType(c)) {
            case Character.START_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION -> true;
            default -> c == '¿' || c == '¡';
        };
    }

    static boolean isClosing(int c) {
        return switch (Character.getType(c)) {
            case Character.END_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION ->
                    true;
            default -> c == '"' || c == '\'';
        };
    }
}
