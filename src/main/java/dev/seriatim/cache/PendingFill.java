package dev.seriatim.cache;

import dev.seriatim.database.Announcement;
import java.util.HashSet;
import java.util.Set;

/** The making of an answer, from before the database is read for it until the answer is there. */
final class PendingFill {

    private final Set<String> outdated = new HashSet<>();

    /** These have changed, and what was read of them may be what they were before. */
    void outdate(Set<String> tags) {
        outdated.addAll(tags);
    }

    boolean isOutdated(Set<String> tags) {
        return outdated.contains(Announcement.EVERYTHING)
                || tags.stream().anyMatch(outdated::contains);
    }
}
