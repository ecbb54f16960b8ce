package dev.seriatim.importing;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom the items of a dry run name, and who each of them is, each list in alphabetical order.
 *
 * @param foreign what of the items only the program of the old site understood, the most frequent
 *     first
 */
public record ImportPlan(
        List<Named> authors, List<Named> topics, List<Named> series, List<Foreign> foreign) {

    /** Plans of earlier releases tell nothing of it. */
    public ImportPlan(
            List<Named> authors,
            List<Named> topics,
            List<Named> series,
            @Nullable List<Foreign> foreign) {
        this.authors = authors;
        this.topics = topics;
        this.series = series;
        this.foreign = foreign == null ? List.of() : foreign;
    }

    /**
     * One whom items name.
     *
     * @param name by which it can be corrected
     * @param items how many name it
     * @param id and slug: of the one here that is meant; nothing if a new one will be made
     */
    public record Named(String name, long items, @Nullable UUID id, @Nullable String slug) {}

    /**
     * A shortcode, tag, component, block or card that means nothing here.
     *
     * @param code of the notes on it
     * @param name as it is written: {@code [gallery]}, {@code {{< wave >}}}
     * @param times how often it occurs
     * @param items in how many items
     */
    public record Foreign(String code, String name, long times, long items) {}
}
