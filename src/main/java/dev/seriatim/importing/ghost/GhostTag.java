package dev.seriatim.importing.ghost;

import dev.seriatim.importing.format.FoundTopic;
import dev.seriatim.importing.reading.JsonRow;
import java.util.List;
import java.util.Optional;

/**
 * A tag of a Ghost site.
 *
 * @param isInternal whether it steers the theme and no reader sees it: {@code #no-header}
 */
record GhostTag(String name, boolean isInternal, FoundTopic topic) {

    static Optional<GhostTag> of(JsonRow row) {
        var name = row.text("name");
        if (name == null) {
            return Optional.empty();
        }
        boolean isInternal = name.startsWith("#") || "internal".equals(row.text("visibility"));
        var topic =
                new FoundTopic(List.of(name.strip()), row.text("slug"), row.text("description"));
        return Optional.of(new GhostTag(name, isInternal, topic));
    }
}
