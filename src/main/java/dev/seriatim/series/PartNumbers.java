package dev.seriatim.series;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where a part stands of which its source says the number. It follows the parts of lower numbers
 * and precedes those of higher ones, whatever came first; between them it stands where its number
 * says, counting what editors have put there. Imported parts without a number come last.
 */
final class PartNumbers {

    private static final int LAST = NumberedPart.LAST;

    private final List<SeriesPart> others;
    private final int number;
    private final boolean inOrder;
    private final int first;
    private final int last;

    /**
     * Looks for the place of a part among the others of its series.
     *
     * @param part the part itself, if it is one of them already
     * @param number its number, from 1, if it has one
     */
    static PartNumbers besides(
            Optional<SeriesPart> part, List<SeriesPart> parts, OptionalInt number) {
        var others = parts.stream().filter(other -> part.filter(other::equals).isEmpty()).toList();
        return new PartNumbers(others, number.orElse(LAST), areInOrder(parts));
    }

    private PartNumbers(List<SeriesPart> others, int number, boolean inOrder) {
        this.inOrder = inOrder;
        this.others = others;
        this.number = number;
        this.first = first();
        this.last = last();
    }

    private int first() {
        for (var index = others.size(); index > 0; index--) {
            var before = others.get(index - 1).number();
            if (before != null && before <= number) {
                return index;
            }
        }
        return 0;
    }

    private int last() {
        for (var index = first; index < others.size(); index++) {
            var behind = others.get(index).number();
            if (behind != null && behind > number) {
                return index;
            }
        }
        return others.size();
    }

    /** The index at which the part is to be put in. */
    int place() {
        return Math.max(first, Math.min(last, number - 1));
    }

    /** Whether the part may stand at this index. */
    boolean allow(int index) {
        return first <= index && index <= last;
    }

    /** Whether the part has this number already. */
    boolean areOf(SeriesPart part) {
        return Objects.equals(part.number(), number);
    }

    void mark(SeriesPart part) {
        part.number(number);
    }

    /** Whether all stood in the order of their numbers, as they do unless editors moved them. */
    boolean wereInOrder() {
        return inOrder;
    }

    /** Whether parts stand in the order of their numbers. */
    static boolean areInOrder(List<SeriesPart> parts) {
        var numbers = parts.stream().map(SeriesPart::number).filter(Objects::nonNull).toList();
        return numbers.stream().sorted().toList().equals(numbers);
    }

    /** The others that have this very number. */
    List<SeriesPart> rivals() {
        return number == LAST
                ? List.of()
                : others.stream().filter(other -> Objects.equals(other.number(), number)).toList();
    }

    @Override
    public String toString() {
        return String.valueOf(number);
    }
}
