package dev.seriatim.series;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The order of a series into which many parts come at once. Those that are there keep their order,
 * but for one whose number has changed; what editors have put behind a part stays behind it. A new
 * part follows the one before it in the source that has the same number, and else the parts of
 * lower numbers. Where editors have put the numbered parts into another order, new ones come last.
 */
final class PartMerge {

    private static final Comparator<Block> ORDER =
            Comparator.comparingInt(Block::number)
                    .thenComparingInt(Block::index)
                    .thenComparingInt(Block::turn);

    private final List<SeriesPart> present;
    private final Map<UUID, SeriesPart> known;
    private final List<NumberedPart> wanted;

    /**
     * Parts that belong together.
     *
     * @param index of the part that it follows, or that it begins with, among those that stay
     * @param turn among those that follow the same part; 0 for the part itself
     */
    private record Block(int number, int index, int turn, List<PartDraft> parts) {}

    /**
     * @param known the present parts, by the articles that they lead to
     * @param wanted in the order of their source; their numbers rise
     */
    PartMerge(List<SeriesPart> present, Map<UUID, SeriesPart> known, List<NumberedPart> wanted) {
        this.present = present;
        this.known = known;
        this.wanted = wanted;
    }

    List<PartDraft> order() {
        return PartNumbers.areInOrder(present) ? merged() : extended();
    }

    private List<PartDraft> extended() {
        return Stream.concat(
                        present.stream().map(SeriesPart::draft),
                        wanted.stream()
                                .filter(part -> !known.containsKey(part.article()))
                                .map(PartMerge::draft))
                .toList();
    }

    private List<PartDraft> merged() {
        Set<SeriesPart> moving =
                wanted.stream()
                        .filter(this::isMoving)
                        .flatMap(part -> Stream.ofNullable(known.get(part.article())))
                        .collect(toSet());
        List<PartDraft> order = new ArrayList<>();
        List<Block> blocks = new ArrayList<>();
        Map<SeriesPart, Block> staying = new HashMap<>();
        for (var part : present) {
            var number = part.number();
            if (number == null) {
                (blocks.isEmpty() ? order : blocks.get(blocks.size() - 1).parts())
                        .add(part.draft());
            } else if (!moving.contains(part)) {
                var block = new Block(number, blocks.size(), 0, new ArrayList<>());
                block.parts().add(part.draft());
                blocks.add(block);
                staying.put(part, block);
            }
        }
        blocks.addAll(entering(staying));
        blocks.stream().sorted(ORDER).forEach(block -> order.addAll(block.parts()));
        return order;
    }

    private List<Block> entering(Map<SeriesPart, Block> staying) {
        var shared =
                wanted.stream()
                        .filter(part -> stays(part, staying) != null)
                        .map(NumberedPart::number)
                        .collect(toSet());
        List<Block> entering = new ArrayList<>();
        Block before = null;
        for (var part : wanted) {
            var stays = stays(part, staying);
            if (stays != null) {
                before = stays;
            } else if (isMoving(part)) {
                var index = index(part, before, shared);
                before = new Block(part.number(), index, entering.size() + 1, moved(part));
                entering.add(before);
            }
        }
        return entering;
    }

    private @Nullable Block stays(NumberedPart part, Map<SeriesPart, Block> staying) {
        var there = known.get(part.article());
        return there == null ? null : staying.get(there);
    }

    private static int index(NumberedPart part, @Nullable Block before, Set<Integer> shared) {
        if (before != null && before.number() == part.number()) {
            return before.index();
        }
        return shared.contains(part.number()) ? -1 : Integer.MAX_VALUE;
    }

    /** One that editors have put in has no number, and stays where it is. */
    private boolean isMoving(NumberedPart part) {
        var there = known.get(part.article());
        return there == null
                || there.number() != null && !Objects.equals(there.number(), part.number());
    }

    private List<PartDraft> moved(NumberedPart part) {
        var there = known.get(part.article());
        return List.of(there == null ? draft(part) : there.draft());
    }

    private static PartDraft draft(NumberedPart part) {
        return new PartDraft(part.article(), null, null);
    }
}
