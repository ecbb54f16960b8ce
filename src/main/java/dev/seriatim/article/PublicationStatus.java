package dev.seriatim.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where an article stands with its readers.
 *
 * @param state draft, scheduled, published, unpublished or trashed
 * @param publishedVersion the number of the version that readers see, if they see one
 * @param scheduledVersion the number of the version that they will see, if one is scheduled
 * @param publishedAt when the article came out, if readers see it
 * @param publishAt when it is to be published, or was
 * @param unpublishAt when it is to be withdrawn
 */
public record PublicationStatus(
        String state,
        @Nullable Integer publishedVersion,
        @Nullable Integer scheduledVersion,
        @Nullable Instant publishedAt,
        @Nullable Instant publishAt,
        @Nullable Instant unpublishAt) {

    /** Whether readers are to see another version than this one, which was edited since. */
    public boolean isScheduledWithout(int version) {
        return scheduledVersion != null && scheduledVersion != version;
    }

    /** Whether readers see, or will see, another version than this one. */
    public boolean differsFrom(int version) {
        return publishedVersion != null && publishedVersion != version
                || isScheduledWithout(version);
    }
}
