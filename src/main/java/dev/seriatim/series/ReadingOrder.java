package dev.seriatim.series;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The parts of one series in the order in which readers go through them. Each article stands once,
 * where it is named first, even if two parts lead to it.
 */
final class ReadingOrder {

    private final List<PlacedPart> parts;

    ReadingOrder(Collection<PlacedPart> parts) {
        var once =
                parts.stream()
                        .collect(
                                Collectors.toMap(
                                        PlacedPart::articleId,
                                        part -> part,
                                        (first, again) -> first,
                                        LinkedHashMap::new));
        this.parts = List.copyOf(once.values());
    }

    /** The articles, in order. */
    List<UUID> articles() {
        return parts.stream().map(PlacedPart::articleId).toList();
    }

    /** How many parts there will be; nothing if the series keeps its plans to itself. */
    @Nullable Long plannedTotal() {
        return parts.isEmpty() ? null : parts.get(0).plannedTotal();
    }

    List<SeriesPage.Part> listed() {
        return IntStream.range(0, parts.size())
                .mapToObj(i -> SeriesPage.Part.of(i + 1, parts.get(i)))
                .toList();
    }
}
