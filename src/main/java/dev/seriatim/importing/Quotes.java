package dev.seriatim.importing;

/** Quotation marks around a title or a name. */
final class Quotes {

    private static final String OPENING = "“‘\"'«„「『";
    private static final String CLOSING = "”’\"'»“」』";

    private Quotes() {}

    /** The text without a pair of marks that encloses all of it, and without surrounding spaces. */
    static String strip(String text) {
        String trimmed = Spaces.trim(text);
        return isEnclosed(trimmed) ? trimmed.substring(1, trimmed.length() - 1) : trimmed;
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
