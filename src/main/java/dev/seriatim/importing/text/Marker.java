package dev.seriatim.importing.text;

/** What may stand at the head of a line and makes it one of several. */
enum Marker {
    NONE,
    BULLET,
    NUMBER,
    /** A dash that opens a turn in a dialogue. */
    TURN;

    private static final int MOST_DIGITS = 3;

    static Marker of(String line) {
        char first = line.charAt(0);
        if ("–—―".indexOf(first) >= 0) {
            return TURN;
        }
        int end = end(line);
        if (end == 0 || end == line.length() || !Spaces.isSpace(line.charAt(end))) {
            return NONE;
        }
        return isDigit(first) ? NUMBER : BULLET;
    }

    /** The line without its bullet or number. */
    static String strip(String line) {
        return of(line).isListItem() ? Spaces.trim(line.substring(end(line))) : line;
    }

    private static int end(String line) {
        if ("-*+•‣◦▪·".indexOf(line.charAt(0)) >= 0) {
            return 1;
        }
        int digits = 0;
        while (digits < line.length() && digits <= MOST_DIGITS && isDigit(line.charAt(digits))) {
            digits++;
        }
        boolean counts = digits > 0 && digits <= MOST_DIGITS && digits < line.length();
        return counts && ".)".indexOf(line.charAt(digits)) >= 0 ? digits + 1 : 0;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    boolean isListItem() {
        return this == BULLET || this == NUMBER;
    }
}
