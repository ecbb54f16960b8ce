package dev.seriatim.prose;

/**
 * Foresees how many cells a text's tables will have. A short row is filled up to the width of its
 * table, so a wide head over many short rows would grow with the square of the text.
 */
final class TableCells {

    private static final int MOST = 200_000;

    private TableCells() {}

    /** Never says no where the tables of the text have more than 200,000 cells. */
    static boolean areTooMany(String markdown) {
        long cells = 0;
        int columns = 0;
        for (String line : (Iterable<String>) markdown.lines()::iterator) {
            columns = line.isBlank() ? 0 : Math.max(columns, columnsBelow(line));
            cells += columns;
        }
        return cells > MOST;
    }

    /** The columns of the table whose delimiter row this line could be, 0 if it could not. */
    private static int columnsBelow(String line) {
        int bars = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '|') {
                bars++;
            } else if ("-: \t>".indexOf(c) < 0) {
                return 0;
            }
        }
        return bars + 1;
    }
}
