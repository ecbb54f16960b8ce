package dev.seriatim.importing.text;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Tells lines that end because the page did from lines that end because their writer wanted it.
 *
 * <p>Of wrapped prose, every line is so long that the next word had no room. Where much more than a
 * word would have had room, line after line, or where every line begins with a capital, as verse
 * does, the breaks are meant.
 */
final class LineBreaks {

    /** Nobody wraps prose wider than this, so a line longer than this is a whole paragraph. */
    private static final int WIDEST_WRAP = 160;

    /** Nobody wraps prose narrower than this. */
    private static final int NARROWEST_WRAP = 40;

    private static final int FEWEST_VERSES = 3;
    private static final int LONGEST_VERSE = 80;

    private final boolean wrapped;
    private final int width;

    LineBreaks(List<TextLine> lines) {
        var lengths = lines.stream().mapToInt(line -> Spaces.columns(line.text())).toArray();
        var all = IntStream.of(lengths).asLongStream().sum();
        var onLongLines = IntStream.of(lengths).filter(n -> n > WIDEST_WRAP).asLongStream().sum();
        this.wrapped = onLongLines * 2 <= all;
        this.width =
                IntStream.of(lengths)
                        .filter(n -> n <= WIDEST_WRAP)
                        .reduce(NARROWEST_WRAP, Math::max);
    }

    /** Whether the lines of a paragraph were broken to fit a page. */
    boolean areWraps() {
        return wrapped;
    }

    /** Whether all lines between two blank ones of an unwrapped file are short, and so verse. */
    boolean isStanza(List<TextLine> group) {
        return !wrapped
                && group.size() >= FEWEST_VERSES
                && group.stream().allMatch(LineBreaks::mayBeVerse);
    }

    private static boolean mayBeVerse(TextLine line) {
        return line.text().length() <= LONGEST_VERSE
                && Marker.of(line.text()) == Marker.NONE
                && Furniture.of(line.text()).isEmpty()
                && !RelatedLine.hasLabel(line.text())
                && SeriesLine.read(line.text()).isEmpty();
    }

    /** Whether these lines end where they do on purpose. */
    boolean areMeant(List<TextLine> lines) {
        if (lines.size() < FEWEST_VERSES) {
            return false;
        }
        var breaks = lines.size() - 1;
        var capitals = lines.stream().skip(1).filter(TextLine::isCapitalised).count();
        var isCapitalised = capitals == breaks && (breaks >= FEWEST_VERSES || roomy(lines, 1) > 0);
        return roomy(lines, 0.6) * 2 > breaks || isCapitalised;
    }

    /** Whether some of them may. */
    boolean mayBeMeant(List<TextLine> lines) {
        return lines.size() > 1 && roomy(lines, 0.6) * 2 >= lines.size() - 1;
    }

    /** After how many lines the next word would have fitted into this share of the width. */
    private long roomy(List<TextLine> lines, double share) {
        return IntStream.range(0, lines.size() - 1)
                .filter(
                        i -> {
                            var line = Spaces.columns(lines.get(i).text());
                            var longer = line + 1 + lines.get(i + 1).firstWord();
                            return longer <= width * share;
                        })
                .count();
    }
}
