package dev.seriatim.syndication;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a feed, in whichever format it is told.
 *
 * @param id of the feed, the same on each of its pages
 * @param site the name of the site
 * @param home the site itself, if it is anywhere
 * @param self this page
 * @param next the one behind it, if there is one
 * @param previous the one before it, if there is one
 */
record Feed(
        String id,
        String title,
        String language,
        String site,
        @Nullable String home,
        String self,
        @Nullable String next,
        @Nullable String previous,
        List<FeedEntry> entries) {

    /** When something on the page was last changed in a way that readers are told of. */
    @Nullable Instant updatedAt() {
        return entries.stream()
                .map(FeedEntry::updatedAt)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
