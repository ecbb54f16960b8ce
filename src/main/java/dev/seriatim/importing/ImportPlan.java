package dev.seriatim.importing;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom the items of a dry run name, and who each of them is, each list in alphabetical order. */
public record ImportPlan(List<Named> authors, List<Named> topics, List<Named> series) {

    /**
     * One whom items name.
     *
     * @param name by which it can be corrected
     * @param items how many name it
     * @param id and slug: of the one here that is meant; nothing if a new one will be made
     */
    public record Named(String name, long items, @Nullable UUID id, @Nullable String slug) {}
}
