package dev.seriatim.importing;

import dev.seriatim.importing.RunFindings.LeftOut;
import dev.seriatim.importing.format.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts what is not meant to become an article, by its kind. */
final class LeftOutTally {

    private static final int MOST_NAMES = 20;

    private final Map<String, Long> times = new LinkedHashMap<>();
    private final Map<String, List<String>> names = new LinkedHashMap<>();

    /** Counts one more; a file of which nothing is taken is told by its name. */
    void add(String kind, Place place) {
        times.merge(kind, 1L, Long::sum);
        var entry = place.entry();
        if (entry != null && place.line() == null) {
            names.computeIfAbsent(kind, first -> new ArrayList<>()).add(entry);
        }
    }

    List<LeftOut> all() {
        return times.entrySet().stream()
                .map(each -> new LeftOut(each.getKey(), each.getValue(), named(each.getKey())))
                .toList();
    }

    private @Nullable String named(String kind) {
        var all = names.get(kind);
        if (all == null) {
            return null;
        }
        var first = String.join(", ", all.subList(0, Math.min(MOST_NAMES, all.size())));
        return all.size() > MOST_NAMES ? first + ", …" : first;
    }
}
