package dev.seriatim.fulltext;

import java.util.List;
import java.util.regex.Pattern;

/** The letters and the digits of a word that has both: {@code iphone15} is iphone and 15. */
final class Pieces {

    /** Between letters and digits: another text may have a space there. */
    private static final Pattern LETTERS_AND_DIGITS =
            Pattern.compile("(?<=\\p{L})(?=\\d)|(?<=\\d)(?=\\p{L})");

    /** What has more of them is a code, or a number in hexadecimal. */
    private static final int MOST = 3;

    private Pieces() {}

    /** All of them; the word itself where it is of one kind. */
    static List<String> all(String word) {
        return hasDigit(word) ? List.of(LETTERS_AND_DIGITS.split(word)) : List.of(word);
    }

    static boolean hasDigit(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Character.isDigit(word.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Those that a text is found by, in their order. A single letter says nothing by itself, as in
     * {@code h2o}.
     */
    static List<String> told(String word) {
        var pieces = all(word);
        boolean isTold =
                pieces.size() > 1
                        && pieces.size() <= MOST
                        && pieces.stream().noneMatch(Pieces::isLetter);
        return isTold ? pieces : List.of();
    }

    private static boolean isLetter(String piece) {
        return piece.codePointCount(0, piece.length()) == 1
                && Character.isLetter(piece.codePointAt(0));
    }
}
