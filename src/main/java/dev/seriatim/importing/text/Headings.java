package dev.seriatim.importing.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Tells section headings from prose by their shape, as plain text has no other sign of them.
 *
 * <p>A heading is one short line that ends no sentence, with prose below it. Of several such lines
 * in a row none is: they may be verse, an address or a list. A question may be either; it is a
 * heading if it is capitalised like one, or if the other headings are written like sentences.
 */
final class Headings {

    private static final int MOST_CHARACTERS = 80;
    private static final int MOST_WORDS = 14;
    private static final int SHORTEST_CAPITALISED = 4;
    private static final String QUESTION_MARKS = "?？؟";
    private static final String OTHER_ENDINGS = ".!…:;,。！：；，、।۔-–—";
    private static final String OPENING_QUOTES = "“\"„«‘'「『";
    private static final String CLOSING_QUOTES = "”\"“»’'」』)";

    private enum Shape {
        PROSE,
        LINE,
        CAPITALISED_LINE,
        QUESTION,
        CAPITALISED_QUESTION
    }

    private final List<Shape> shapes;
    private final boolean sentenceCase;

    Headings(List<Block> blocks) {
        this.shapes =
                blocks.stream()
                        .map(Headings::shape)
                        .collect(Collectors.toCollection(ArrayList::new));
        this.sentenceCase = shapes.contains(Shape.LINE);
        if (!blocks.isEmpty() && AuthorLine.isBegunBy(blocks.get(0))) {
            shapes.set(0, Shape.PROSE);
        }
    }

    /** Tells whether the block at this place is a section heading. */
    boolean isHeading(int at) {
        boolean below = at + 1 < shapes.size() && !isCandidate(at + 1);
        boolean above = at == 0 || !isCandidate(at - 1);
        return isCandidate(at) && above && below;
    }

    /** Tells whether the block at this place may be the opposite of what it is taken for. */
    boolean isDoubtful(int at) {
        Shape shape = shapes.get(at);
        return isHeading(at)
                ? shape == Shape.QUESTION
                : shape == Shape.LINE || shape == Shape.CAPITALISED_LINE;
    }

    private boolean isCandidate(int at) {
        return switch (shapes.get(at)) {
            case PROSE -> false;
            case QUESTION -> sentenceCase;
            default -> true;
        };
    }

    private static Shape shape(Block block) {
        if (!hasShape(block)) {
            return Shape.PROSE;
        }
        if (isQuestion(block)) {
            return isCapitalised(block) ? Shape.CAPITALISED_QUESTION : Shape.QUESTION;
        }
        return isCapitalised(block) ? Shape.CAPITALISED_LINE : Shape.LINE;
    }

    private static boolean hasShape(Block block) {
        String line = block.lines().get(0);
        if (!block.isOneLine() || !block.isProse() || line.length() > MOST_CHARACTERS) {
            return false;
        }
        int words = line.split(" +").length;
        return words <= MOST_WORDS
                && (words > 1 || !isQuestion(block))
                && Marker.of(line) == Marker.NONE
                && beginsLikeATitle(line)
                && OTHER_ENDINGS.indexOf(lastOf(line)) < 0
                && !line.contains(". ")
                && !line.contains("://")
                && !isQuoted(line)
                && !ClosingLines.resembles(block)
                && Furniture.of(line).isEmpty();
    }

    private static boolean beginsLikeATitle(String line) {
        int first = line.codePoints().filter(Character::isLetterOrDigit).findFirst().orElse('a');
        return !Character.isLowerCase(first) && line.charAt(0) != '#';
    }

    private static boolean isQuoted(String line) {
        return OPENING_QUOTES.indexOf(line.charAt(0)) >= 0
                && CLOSING_QUOTES.indexOf(line.charAt(line.length() - 1)) >= 0;
    }

    /** The last character that says how the line ends, below any closing quotation mark. */
    private static char lastOf(String line) {
        int last = line.length() - 1;
        while (last > 0 && CLOSING_QUOTES.indexOf(line.charAt(last)) >= 0) {
            last--;
        }
        return line.charAt(last);
    }

    private static boolean isQuestion(Block block) {
        return QUESTION_MARKS.indexOf(lastOf(block.lines().get(0))) >= 0;
    }

    /** Capitalised like a title: the last word and every word but the small ones. */
    private static boolean isCapitalised(Block block) {
        String[] words = block.lines().get(0).split("[^\\p{L}\\p{M}\\p{N}’']+");
        boolean capital = false;
        for (int i = 0; i < words.length; i++) {
            boolean counts = words[i].length() >= SHORTEST_CAPITALISED || i == words.length - 1;
            if (counts && !words[i].isEmpty() && Character.isLowerCase(words[i].codePointAt(0))) {
                return false;
            }
            capital |= counts && !words[i].isEmpty() && Character.isUpperCase(words[i].charAt(0));
        }
        return capital;
    }
}
