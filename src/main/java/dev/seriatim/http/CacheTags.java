package dev.seriatim.http;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The tags of the answer to the request at hand: the keys of everything that it shows, and of the
 * collections that decide what it shows. When one of them changes, the answer is outdated.
 *
 * <p>{@code article:<id> series:<id> topic:<id> author:<id>}, {@code site} where its URL templates
 * are used, and the collections {@code articles series topics authors redirects}.
 */
@RequestScoped
public class CacheTags {

    private final Set<String> tags = new TreeSet<>();

    /** Adds collections, or the site. */
    public void add(String... collections) {
        tags.addAll(List.of(collections));
    }

    /**
     * Adds something by its id.
     *
     * @param kind {@code article}, {@code series}, {@code topic} or {@code author}
     */
    public void add(String kind, UUID id) {
        tags.add(kind + ":" + id);
    }

    /** All that were added, in alphabetical order. */
    public Set<String> all() {
        return Set.copyOf(tags);
    }
}
