package dev.seriatim.article.publication;

import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.http.problem.ProblemType;
import dev.seriatim.http.problem.Violation;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
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

    /**
     * Lets no article be withdrawn before it is published.
     *
     * @throws ProblemException invalid request
     */
    void refuseEndBefore(Instant start) {
        if (unpublishAt != null && !unpublishAt.isAfter(start)) {
            throw new ProblemException(
                    ProblemType.INVALID_REQUEST,
                    "The article would be withdrawn before it is published.",
                    List.of(Violation.at("/unpublishAt", "give a time after the publication")));
        }
    }
}
