package dev.seriatim.change;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What happened, but for the kind of it.
 *
 * @param subject what it happened to; nothing for the site
 * @param data what a reader of the event needs without looking the subject up, such as its slug
 */
public record Happening(@Nullable UUID subject, Map<String, Object> data) {

    /** What {@link EventKind#touched} is told from, as rows in JSON. */
    static List<Map<String, Object>> asked(List<Happening> happenings) {
        return IntStream.range(0, happenings.size())
                .mapToObj(place -> happenings.get(place).asked(place))
                .toList();
    }

    private Map<String, Object> asked(int place) {
        return Map.of(
                "place", place,
                "subject", String.valueOf(subject),
                "slug", data.getOrDefault("slug", ""),
                "into", data.getOrDefault("into", ""),
                "formerly", data.getOrDefault("formerly", ""));
    }

    /** A row of events in JSON. */
    Map<String, Object> event(int place, List<String> tags) {
        var event = new HashMap<String, Object>();
        event.put("place", place);
        event.put("subject", subject);
        event.put("data", data);
        event.put("tags", tags);
        return event;
    }
}
