package dev.seriatim.http;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.RequestScoped;
import java.nio.ByteBuffer;
import java.time.YearMonth;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The tags of the answer to the request at hand: the keys of everything that it shows, and of the
 * collections that decide what it shows. When one of them changes, the answer is outdated.
 *
 * <p>{@code article:<id> series:<id> topic:<id> author:<id>}, {@code month:2026-03} for all that
 * came out in it, {@code site} where its URL templates are used, and the collections {@code
 * articles series topics authors redirects}.
 */
@RequestScoped
public class CacheTags {

    private static final String MONTH = "month:";

    private final Set<String> tags = new TreeSet<>();

    /** Adds collections, or the site. */
    public void add(String... collections) {
        tags.addAll(List.of(collections));
    }

    /** Adds tags that the database wrote. */
    public void addAll(Collection<String> written) {
        tags.addAll(written);
    }

    /**
     * Adds something by its id.
     *
     * @param kind {@code article}, {@code series}, {@code topic} or {@code author}
     */
    public void add(String kind, UUID id) {
        tags.add(kind + ":" + id);
    }

    /** Adds all that came out in a month, in UTC. */
    public void add(YearMonth month) {
        tags.add(MONTH + month);
    }

    /** All that were added, as the events write them. */
    public Set<String> all() {
        return Set.copyOf(tags);
    }

    /**
     * All that were added, as caches in front are told: ids in 22 characters, and as many as fit.
     * Where there are too many of a kind, their collection stands for them; whatever touches one of
     * them touches that, too, as cache_tags() in R__7_invalidation.sql writes it into each event.
     * Of months there is never more than one.
     *
     * @param longest how many characters they may take in all, with one between each two
     */
    public Set<String> written(int longest) {
        var written = new TreeSet<String>();
        tags.forEach(tag -> written.add(shortened(tag)));
        while (String.join(",", written).length() > longest && collect(written)) {
            // Another kind may have to follow.
        }
        return written;
    }

    private static String shortened(String tag) {
        int colon = tag.indexOf(':');
        return colon < 0 || tag.startsWith(MONTH)
                ? tag
                : written(tag.substring(0, colon), UUID.fromString(tag.substring(colon + 1)));
    }

    /** The tag of something by its id, as caches in front are told it. */
    public static String written(String kind, UUID id) {
        return kind + ":" + base64(id);
    }

    private static String base64(UUID uuid) {
        byte[] bytes =
                ByteBuffer.allocate(2 * Long.BYTES)
                        .putLong(uuid.getMostSignificantBits())
                        .putLong(uuid.getLeastSignificantBits())
                        .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Puts the collection in the place of the most numerous kind; false if there is none left. */
    private static boolean collect(Set<String> written) {
        Map<String, Long> kinds =
                written.stream()
                        .filter(tag -> tag.contains(":") && !tag.startsWith(MONTH))
                        .collect(groupingBy(tag -> tag.substring(0, tag.indexOf(':')), counting()));
        Optional<String> most =
                kinds.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
        most.ifPresent(
                kind -> {
                    written.removeIf(tag -> tag.startsWith(kind + ":"));
                    written.add(kind.equals("series") ? kind : kind + "s");
                });
        return most.isPresent();
    }
}
