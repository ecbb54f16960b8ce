package dev.seriatim.importing.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The closing line that recommends other articles: “Related reading: One Title, Another: Title”, or
 * the same as a list below the label.
 *
 * @param titles the titles in order
 * @param blocks how many blocks the line and its list take
 * @param guessed whether titles were joined from pieces that no known title confirms
 */
record RelatedLine(List<String> titles, int blocks, boolean guessed) {

    private static final int LONGEST_LIST = 4000;
    private static final int LONGEST_TITLE = 300;

    private static final String WORDS = LineWords.saying("related");
    private static final Pattern LABEL = LineWords.pattern(WORDS + "[ \u00A0\u202F]*[:：]");
    private static final Pattern FURTHER =
            LineWords.pattern(LineWords.saying("further") + "[ \u00A0\u202F]*[:：]");
    private static final Pattern LABEL_ALONE = LineWords.pattern(WORDS + "[ \u00A0\u202F]*[:：]?");

    /** Tells whether a line begins with a label and a colon. */
    static boolean hasLabel(String line) {
        return LABEL.matcher(line).lookingAt();
    }

    /** Tells whether a line is a label and nothing else, with or without a colon. */
    static boolean isLabel(String line) {
        return LABEL_ALONE.matcher(line).matches();
    }

    /**
     * Tells whether a line below such a line goes on with more titles: “Also: A Bell for Nobody”.
     */
    static boolean isGoingOn(String line) {
        return FURTHER.matcher(line).lookingAt();
    }

    /** Reads the line that the first of the blocks begins; empty if it is anything else. */
    static Optional<RelatedLine> read(List<Block> blocks, KnownTitles known) {
        return read(blocks, known, LABEL);
    }

    /** Reads a line that goes on with more titles, where such a line stands above it. */
    static Optional<RelatedLine> readFurther(List<Block> blocks, KnownTitles known) {
        return read(blocks, known, FURTHER);
    }

    private static Optional<RelatedLine> read(
            List<Block> blocks, KnownTitles known, Pattern labels) {
        Block first = blocks.get(0);
        List<Block> below = blocks.subList(1, blocks.size());
        Matcher label = labels.matcher(first.text());
        if (isLabel(first.lines().get(0))) {
            List<String> inside = first.lines().subList(1, first.lines().size());
            List<Block> list = inside.isEmpty() ? list(below) : List.of();
            return of(inside.isEmpty() ? items(list) : inside, 1 + list.size(), known);
        }
        if (label.lookingAt()) {
            return of(List.of(first.text().substring(label.end())), 1, known);
        }
        return Optional.empty();
    }

    /** The blocks below a label that can be its list: marked items, one line, or a line each. */
    private static List<Block> list(List<Block> blocks) {
        boolean marked = !blocks.isEmpty() && blocks.get(0).isListItem();
        List<Block> list = new ArrayList<>();
        for (Block block : blocks) {
            boolean holdsMany = !block.isOneLine() || block.text().contains(", ");
            if (!block.isText()
                    || block.isListItem() != marked
                    || !isTitleLike(block.text(), marked)) {
                break;
            }
            if (!marked && holdsMany) {
                return list.isEmpty() ? List.of(block) : list;
            }
            list.add(block);
        }
        return list;
    }

    private static boolean isTitleLike(String text, boolean marked) {
        return text.length() <= LONGEST_LIST
                && (marked || !text.endsWith("."))
                && !Character.isLowerCase(text.codePointAt(0))
                && !hasLabel(text)
                && (marked || Furniture.of(text).isEmpty())
                && SeriesLine.read(text).isEmpty();
    }

    private static List<String> items(List<Block> list) {
        List<String> items = new ArrayList<>();
        for (Block block : list) {
            if (block.isListItem()) {
                items.add(Marker.strip(block.text()));
            } else {
                items.addAll(block.lines());
            }
        }
        return items;
    }

    private static Optional<RelatedLine> of(List<String> items, int blocks, KnownTitles known) {
        if (items.stream().anyMatch(item -> item.length() > LONGEST_LIST)) {
            return Optional.empty();
        }
        if (items.size() != 1) {
            List<String> titles = items.stream().map(RelatedLine::title).toList();
            return checked(titles, new RelatedLine(titles, blocks, false));
        }
        TitleList list = new TitleList(Spaces.trim(items.get(0)), known);
        RelatedLine line = new RelatedLine(list.titles(), blocks, list.isGuessed());
        return checked(list.titles(), line);
    }

    private static String title(String item) {
        boolean parted = item.endsWith(",") || item.endsWith(";");
        return Quotes.strip(parted ? item.substring(0, item.length() - 1) : item);
    }

    /** Titles are short and the first begins like one; anything else is prose after a label. */
    private static Optional<RelatedLine> checked(List<String> titles, RelatedLine line) {
        boolean sound =
                !titles.isEmpty()
                        && titles.stream().noneMatch(title -> title.length() > LONGEST_TITLE)
                        && titles.stream().noneMatch(String::isEmpty)
                        && !Character.isLowerCase(titles.get(0).codePointAt(0));
        return sound ? Optional.of(line) : Optional.empty();
    }
}
