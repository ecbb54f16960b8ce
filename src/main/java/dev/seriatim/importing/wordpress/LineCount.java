package dev.seriatim.importing.wordpress;

/** Tells in which line of a text a place is; places are asked for in their order. */
final class LineCount {

    private final String text;
    private int line;
    private int at;

    /**
     * @param first the line in which the text begins
     */
    LineCount(String text, int first) {
        this.text = text;
        this.line = first;
    }

    int lineAt(int index) {
        while (at < index) {
            line += text.charAt(at++) == '\n' ? 1 : 0;
        }
        return line;
    }
}
