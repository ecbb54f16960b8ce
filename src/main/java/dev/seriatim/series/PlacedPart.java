package dev.seriatim.series;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A part that readers can see, with its series and its article. */
record PlacedPart(
        UUID seriesId,
        String seriesSlug,
        String seriesTitle,
        SeriesStatus seriesStatus,
        @Nullable Long plannedTotal,
        UUID articleId,
        String slug,
        String title,
        String excerpt,
        Instant publishedAt,
        int wordCount,
        int readingMinutes) {

    SeriesPlace.Neighbour neighbour() {
        return new SeriesPlace.Neighbour(slug, title, articleId, excerpt);
    }
}
