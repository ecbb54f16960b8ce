package dev.seriatim.article;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * When an article is to be readable: from now on if nothing is said, and until further notice. A
 * time in the past publishes now and is told to readers as the time when the article came out.
 */
public record PublicationTimes(@Nullable Instant publishAt, @Nullable Instant unpublishAt) {

    /** From now on, until further notice. */
    public static final PublicationTimes NOW = new PublicationTimes(null, null);

    /** Keeps times as PostgreSQL does, to the microsecond. */
    public PublicationTimes {
        publishAt = publishAt == null ? null : publishAt.truncatedTo(ChronoUnit.MICROS);
        unpublishAt = unpublishAt == null ? null : unpublishAt.truncatedTo(ChronoUnit.MICROS);
    }
}
