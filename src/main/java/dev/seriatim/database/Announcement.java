package dev.seriatim.database;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That something has changed, told to all nodes when the change is committed.
 *
 * @param id tells two announcements apart, so that a node knows one of which it has heard before
 * @param tags what has changed, in the words of cache tags; {@link #EVERYTHING} may be among them
 * @param nextChange in how many seconds something will come or go by itself, as the change leaves
 *     it
 */
public record Announcement(UUID id, Set<String> tags, @Nullable Double nextChange) {

    /** The tag that stands for all others. */
    public static final String EVERYTHING = "*";

    private static final String NONE = "-";

    // PostgreSQL: "The payload must be specified as a simple string literal. In the default
    // configuration it must be shorter than 8000 bytes."
    private static final int LONGEST = 7999;

    /** A new announcement. */
    public static Announcement of(Collection<String> tags, @Nullable Double nextChange) {
        return new Announcement(UUID.randomUUID(), Set.copyOf(tags), nextChange);
    }

    /** Reads what {@link #payload} wrote; whatever else it is means everything. */
    static Announcement parse(String payload) {
        var words = List.of(payload.split(" "));
        try {
            var next = words.get(1).equals(NONE) ? null : Double.valueOf(words.get(1));
            return new Announcement(
                    UUID.fromString(words.get(0)),
                    Set.copyOf(words.subList(2, words.size())),
                    next);
        } catch (IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            return of(Set.of(EVERYTHING), null);
        }
    }

    /** Its form in a notification; one that would be too long says everything. */
    String payload() {
        var head = id + " " + (nextChange == null ? NONE : nextChange) + " ";
        var payload = head + String.join(" ", new TreeSet<>(tags));
        var length = payload.getBytes(StandardCharsets.UTF_8).length;
        return length > LONGEST ? head + EVERYTHING : payload;
    }
}
