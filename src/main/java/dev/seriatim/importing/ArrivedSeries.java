package dev.seriatim.importing;

import dev.seriatim.importing.ImportReport.Outcome;
import dev.seriatim.importing.RunRelations.Part;
import dev.seriatim.importing.format.FoundSeries;
import dev.seriatim.prose.NameKey;
import dev.seriatim.series.NumberedPart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A series on its way in: what its source says of it, and what its articles say. */
final class ArrivedSeries {

    private final String title;
    private final List<Part> parts = new ArrayList<>();
    private final Set<String> listed = new LinkedHashSet<>();
    private @Nullable FoundSeries found;

    ArrivedSeries(String title) {
        this.title = title;
    }

    /** Its source says this of it; what is said first holds. */
    void is(FoundSeries said) {
        found = found == null ? said : found;
        said.parts().forEach(key -> listed.add(KnownSource.of(key, "").value()));
    }

    /** An item says that it is a part. */
    void add(Part part) {
        parts.add(part);
    }

    String title() {
        return title;
    }

    /** By which it is known. */
    String key() {
        return NameKey.of(title);
    }

    /** Whether it has parts, be they here or not. */
    boolean isPlanned() {
        return !parts.isEmpty() || !listed.isEmpty();
    }

    @Nullable FoundSeries found() {
        return found;
    }

    List<Part> parts() {
        return parts;
    }

    /** The sources that it lists, in order. */
    Set<String> listed() {
        return listed;
    }

    /**
     * Its parts in order: those that it lists count from 1, and all others come behind; without a
     * list, a part has the whole number that its order begins with.
     *
     * @param made what has become of the sources that it lists
     */
    List<NumberedPart> order(Map<String, RunRelations.Made> made) {
        Map<UUID, NumberedPart> order = new LinkedHashMap<>();
        var number = 0;
        for (var source : listed) {
            var each = made.get(source);
            number++;
            if (each != null && each.article() != null && each.outcome() != Outcome.CONFLICT) {
                var part = new NumberedPart(each.article(), number, isNew(each.given()));
                order.putIfAbsent(part.article(), part);
            }
        }
        parts.stream()
                .filter(part -> isHere(part.outcome()))
                .sorted(Comparator.comparing(Part::place, PartPlace.ORDER))
                .forEach(part -> add(part, order));
        return List.copyOf(order.values());
    }

    private void add(Part part, Map<UUID, NumberedPart> order) {
        var article = part.article();
        if (article != null) {
            var isSorted = listed.isEmpty();
            order.putIfAbsent(
                    article,
                    new NumberedPart(
                            article,
                            isSorted ? part.place().number() : NumberedPart.LAST,
                            isNew(part.given())));
        }
    }

    private static boolean isHere(Outcome outcome) {
        return outcome != Outcome.REFUSED && outcome != Outcome.CONFLICT;
    }

    private boolean isNew(List<String> given) {
        return !given.contains(key());
    }
}
