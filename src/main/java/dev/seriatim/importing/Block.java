package dev.seriatim.importing;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines of a file that belong together.
 *
 * @param line the number of the first line, counted from 1
 * @param lines the lines without surrounding spaces, none of them blank, at least one
 */
record Block(int line, List<String> lines) {

    /** Nobody wraps prose this wide, so a line longer than this is a whole paragraph. */
    private static final int WIDEST_WRAP = 160;

    /**
     * Cuts a text into its title line and the blocks below, which blank lines separate.
     *
     * <p>Lines of one block are a wrapped paragraph, except in a file that is not wrapped at all,
     * where each line is a paragraph of its own. Items of a list, turns of a dialogue and the
     * closing lines of an article begin a block in any case.
     */
    static List<Block> split(String text) {
        List<String> lines = text.lines().map(Spaces::trim).toList();
        boolean wrapped = isWrapped(lines);
        List<Block> blocks = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean belowTitle = blocks.isEmpty() && !open.isEmpty();
            if (line.isEmpty() || belowTitle || !wrapped || begins(line, open)) {
                close(open, i, blocks);
            }
            if (!line.isEmpty()) {
                open.add(line);
            }
        }
        close(open, lines.size(), blocks);
        return blocks;
    }

    private static boolean isWrapped(List<String> lines) {
        long all = lines.stream().mapToLong(String::length).sum();
        long onLongLines =
                lines.stream().mapToLong(String::length).filter(n -> n > WIDEST_WRAP).sum();
        return onLongLines * 2 <= all;
    }

    private static boolean begins(String line, List<String> open) {
        if (open.isEmpty()) {
            return false;
        }
        String last = open.get(open.size() - 1);
        Marker marker = Marker.of(line);
        boolean nextItem = marker != Marker.NONE && marker == Marker.of(open.get(0));
        boolean firstItem = marker.isListItem() && last.endsWith(":");
        boolean belowSeriesLine = last.endsWith(".") && SeriesLine.read(last).isPresent();
        return nextItem
                || firstItem
                || belowSeriesLine
                || RelatedLine.hasLabel(line)
                || SeriesLine.read(line).isPresent();
    }

    private static void close(List<String> open, int nextLine, List<Block> blocks) {
        if (!open.isEmpty()) {
            blocks.add(new Block(nextLine - open.size() + 1, List.copyOf(open)));
            open.clear();
        }
    }

    /** The lines as one, joined by spaces where the script puts spaces between words. */
    String text() {
        StringBuilder text = new StringBuilder(lines.get(0));
        for (String next : lines.subList(1, lines.size())) {
            int before = text.codePointBefore(text.length());
            if (!Spaces.areUnused(before, next.codePointAt(0))) {
                text.append(' ');
            }
            text.append(next);
        }
        return text.toString();
    }

    boolean isOneLine() {
        return lines.size() == 1;
    }

    boolean isListItem() {
        return Marker.of(lines.get(0)).isListItem();
    }
}
