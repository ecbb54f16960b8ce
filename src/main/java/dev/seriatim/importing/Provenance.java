package dev.seriatim.importing;

import dev.seriatim.importing.format.FoundAuthor;
import dev.seriatim.importing.format.FoundTopic;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where the items of a run come from, and what their source says of those whom they name.
 *
 * @param run nothing for what is brought in at once
 * @param site the address of the old site, if it is known
 * @param authors by the keys of their names
 * @param topics by their paths, see {@link Introduction}
 * @param introduced what has been said of whom in this run
 */
record Provenance(
        @Nullable UUID run,
        @Nullable String site,
        Map<String, FoundAuthor> authors,
        Map<String, FoundTopic> topics,
        Set<String> introduced) {

    /** Of what comes without a source. */
    static final Provenance NONE = new Provenance(null, null, Map.of(), Map.of(), Set.of());

    static Provenance of(
            UUID run,
            @Nullable String site,
            Map<String, FoundAuthor> authors,
            Map<String, FoundTopic> topics) {
        return new Provenance(run, site, authors, topics, new HashSet<>());
    }
}
