package dev.seriatim.change;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a follower of published content has to do.
 *
 * @param position in the feed
 * @param kind of what it is about
 * @param id of that; nothing for the site and the redirects
 * @param slug under which it is there, or was last
 * @param formerSlug under which it was there before, of what moved
 * @param address where to read it; where it was, if it is removed
 * @param tags the cache tags of the answers that show it
 * @param cause through what else it is touched, or came or went
 */
public record Change(
        String position,
        ChangeType type,
        String kind,
        @Nullable UUID id,
        @Nullable String slug,
        @Nullable String formerSlug,
        @Nullable String language,
        String address,
        List<String> tags,
        @Nullable Cause cause,
        Instant at)
        implements Told {

    /** What else happened. */
    public record Cause(String kind, UUID id) {}
}
