package dev.seriatim.fulltext;

import dev.seriatim.fulltext.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells the words of a folded text apart. Words are those of UAX 29; what UAX 29 leaves together
 * ({@code o'brien}, {@code 1,200}) and what is joined by a hyphen, slash or the like is a compound:
 * found by its parts and, but for slashes, as one word ({@code obrien}, {@code 1200}).
 */
final class Tokenizer {

    /** Between the letters and digits of one word, and between parts that make one. */
    private static final String JOINERS = "-'’ʼ‘`‐‑−·‧._&:׳״־";

    /** Between parts that stay apart. */
    private static final String SEPARATORS = "/+@";

    private static final int MOST_JOINED = 6;

    private final FoldedText text;
    private final List<Token> tokens = new ArrayList<>();
    private int position = 1;
    private int compound;

    private Tokenizer(FoldedText text) {
        this.text = text;
    }

    /** The words in the order in which they stand; a compound's whole stands behind its parts. */
    static List<Token> tokens(FoldedText text) {
        var tokenizer = new Tokenizer(text);
        tokenizer.readAll();
        return tokenizer.tokens;
    }

    private void readAll() {
        for (int index = 0; index < text.length(); ) {
            int c = text.codePointAt(index);
            if (Scripts.isSegmented(c)) {
                index = readRun(index);
            } else if (Scripts.beginsWord(c)) {
                index = readCompound(index);
            } else {
                index += Character.charCount(c);
            }
        }
    }

    private int readRun(int start) {
        int end = start;
        while (end < text.length() && Scripts.isSegmented(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        var run = text.substring(start, end);
        tokens.add(new Token(run, Kind.RUN, position, compound, start, end));
        position += Runs.length(run);
        compound++;
        return end;
    }

    private int readCompound(int start) {
        int first = tokens.size();
        int begun = position;
        int end = endOfPart(start);
        boolean joined = true;
        addPart(start, end);
        while (isConnector(end)) {
            joined &= SEPARATORS.indexOf(text.codePointAt(end)) < 0;
            int next = end + 1;
            end = endOfPart(next);
            addPart(next, end);
        }
        int parts = tokens.size() - first;
        if (joined && parts > 1 && parts <= MOST_JOINED) {
            addWholes(start, end, begun);
        }
        compound++;
        return end;
    }

    private int endOfPart(int start) {
        int end = start;
        while (end < text.length() && isWordCharacter(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static boolean isWordCharacter(int c) {
        return Scripts.continuesWord(c) && !Scripts.isSegmented(c);
    }

    // UAX 29, WB6 to WB12: a single mark between two letters, or between two digits.
    private boolean isConnector(int index) {
        if (index + 1 >= text.length()) {
            return false;
        }
        int c = text.codePointAt(index);
        int before = text.codePointBefore(index);
        int after = text.codePointAt(index + 1);
        if (!Scripts.beginsWord(after) || Scripts.isSegmented(after)) {
            return false;
        }
        if (c == '"') {
            return Scripts.isHebrew(before) && Scripts.isHebrew(after);
        }
        return JOINERS.indexOf(c) >= 0
                || SEPARATORS.indexOf(c) >= 0
                || (Numbers.isSeparator(c)
                        && Character.isDigit(before)
                        && Character.isDigit(after));
    }

    private void addPart(int start, int end) {
        var word = cut(text.substring(start, end));
        tokens.add(new Token(word, Kind.PART, position, compound, start, end));
        position++;
    }

    private void addWholes(int start, int end, int begun) {
        var spelt = text.substring(start, end);
        var kind = Kind.WHOLE;
        for (var word : Numbers.isNumber(spelt) ? Numbers.of(spelt) : List.of(joined(spelt))) {
            tokens.add(new Token(cut(word), kind, begun, compound, start, end));
            kind = Kind.NUMBER;
        }
    }

    private static String joined(String spelt) {
        var joined = new StringBuilder();
        spelt.codePoints().filter(Scripts::continuesWord).forEach(joined::appendCodePoint);
        return joined.toString();
    }

    private static String cut(String word) {
        if (word.length() <= Token.LONGEST) {
            return word;
        }
        boolean between = Character.isHighSurrogate(word.charAt(Token.LONGEST - 1));
        return word.substring(0, between ? Token.LONGEST - 1 : Token.LONGEST);
    }
}
