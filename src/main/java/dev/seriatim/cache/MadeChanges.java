package dev.seriatim.cache;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What the request at hand has changed: the ids of its announcements that are committed. */
@RequestScoped
class MadeChanges {

    private final List<UUID> announcements = new ArrayList<>();

    void add(UUID announcement) {
        announcements.add(announcement);
    }

    List<UUID> all() {
        return announcements;
    }
}
