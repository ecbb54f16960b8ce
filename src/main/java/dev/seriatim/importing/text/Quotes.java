package dev.seriatim.importing.text;

/** Quotation marks around a title or a name. */
final class Quotes {

    private static final String OPENING = "“‘\"'«„‚»「『《〈";
    private static final String CLOSING = "”’\"'»“‘«」』》〉";

    private Quotes() {}

    /** The text without a pair of marks that encloses all of it, and without surrounding spaces. */
    static String strip(String text) {
        String trimmed = Spaces.trim(text);
        return isEnclosed(trimmed) ? trimmed.substring(1, trimmed.length() - 1) : trimmed;
    }

    static boolean isOpening(char mark) {
        return OPENING.indexOf(mark) >= 0;
    }

    /**
     * Where the pair of an opening mark closes, -1 if it does not, or if nothing but spaces is
     * between them. A mark that is also an apostrophe closes only before something that is no
     * letter.
     */
    static int closing(String text, int opening) {
        char mark = CLOSING.charAt(OPENING.indexOf(text.charAt(opening)));
        int close = text.indexOf(mark, opening + 1);
        while (close >= 0 && "’'".indexOf(mark) >= 0 && isLetterAt(text, close + 1)) {
            close = text.indexOf(mark, close + 1);
        }
        boolean holdsText = close > 0 && !Spaces.trim(text.substring(opening + 1, close)).isEmpty();
        return holdsText ? close : -1;
    }

    private static boolean isLetterAt(String text, int at) {
        return at < text.length() && Character.isLetter(text.charAt(at));
    }

    private static boolean isEnclosed(String text) {
        int pair = text.length() < 3 ? -1 : OPENING.indexOf(text.charAt(0));
        if (pair < 0 || text.charAt(text.length() - 1) != CLOSING.charAt(pair)) {
            return false;
        }
        String inside = text.substring(1, text.length() - 1);
        boolean closesInside = inside.indexOf(CLOSING.charAt(pair)) >= 0;
        boolean mayBeApostrophe = CLOSING.charAt(pair) == '’';
        return inside.indexOf(text.charAt(0)) < 0 && (mayBeApostrophe || !closesInside);
    }
}
