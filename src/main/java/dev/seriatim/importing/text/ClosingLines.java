package dev.seriatim.importing.text;

import dev.seriatim.importing.text.ParsedArticle.Note;
import dev.seriatim.prose.NameKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The closing lines below the prose: the series and site of an article, and its related reading.
 */
final class ClosingLines {

    /** A longer block is prose, and nothing above it is a closing line. */
    private static final int LONGEST_CLOSING_BLOCK = 300;

    private final List<Block> blocks;
    private final KnownTitles known;
    private final List<Note> notes;
    private Optional<SeriesLine> series = Optional.empty();
    private final Map<String, String> related = new LinkedHashMap<>();

    private ClosingLines(List<Block> blocks, KnownTitles known, List<Note> notes) {
        this.blocks = blocks;
        this.known = known;
        this.notes = notes;
    }

    /** Takes the closing lines, in either order, out of the blocks; what is no such line stays. */
    static ClosingLines cutFrom(List<Block> blocks, KnownTitles known, List<Note> notes) {
        ClosingLines closing = new ClosingLines(blocks, known, notes);
        int at = closing.start();
        while (at < blocks.size()) {
            if (!closing.takeSeries(at) && !closing.takeRelated(at)) {
                closing.noteBelow(at);
                at++;
            }
        }
        return closing;
    }

    /** Tells whether a block that stayed in the body looks as if it belonged to them. */
    static boolean resembles(Block block) {
        return SeriesLine.resembles(block.text()) || RelatedLine.hasLabel(block.text());
    }

    Optional<SeriesLine> series() {
        return series;
    }

    List<String> related() {
        return List.copyOf(related.values());
    }

    private int start() {
        int start = blocks.size();
        while (start > 0 && mayClose(blocks.get(start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean mayClose(Block block) {
        return block.text().length() <= LONGEST_CLOSING_BLOCK || RelatedLine.hasLabel(block.text());
    }

    private boolean takeSeries(int at) {
        Block block = blocks.get(at);
        if (series.isPresent()) {
            return false;
        }
        series = SeriesLine.read(block.text());
        series.ifPresent(line -> take(at, 1));
        series.filter(line -> !line.certain()).ifPresent(line -> noteGuess(block, line));
        return series.isPresent();
    }

    private void noteGuess(Block block, SeriesLine line) {
        String guess = "Took “%s” for the series and “%s” for the site; the line allows both.";
        String site = line.site().orElse("");
        notes.add(new Note(block.line(), guess.formatted(line.title(), site)));
    }

    private boolean takeRelated(int at) {
        Block block = blocks.get(at);
        List<Block> below = blocks.subList(at, blocks.size());
        var found = RelatedLine.read(below, known);
        if (found.isEmpty() && !related.isEmpty()) {
            found = RelatedLine.readFurther(below, known);
        }
        found.ifPresent(line -> take(at, line.blocks()));
        found.ifPresent(line -> addRelated(line, block));
        return found.isPresent();
    }

    private void addRelated(RelatedLine line, Block block) {
        if (line.guessed()) {
            notes.add(
                    new Note(
                            block.line(),
                            "Joined what goes on in lower case after a comma to one related"
                                    + " title."));
        }
        for (String title : line.titles()) {
            if (related.putIfAbsent(NameKey.of(title), title) != null) {
                String twice = "“%s” is named twice in the related reading; kept once.";
                notes.add(new Note(block.line(), twice.formatted(title)));
            }
        }
    }

    private void take(int at, int count) {
        blocks.subList(at, at + count).clear();
    }

    private void noteBelow(int at) {
        Block block = blocks.get(at);
        boolean below = series.isPresent() || !related.isEmpty();
        if (below && !resembles(block) && Furniture.of(block.text()).isEmpty()) {
            notes.add(
                    new Note(
                            block.line(),
                            "Stands below the closing lines; kept at the end of the body."));
        }
    }
}
