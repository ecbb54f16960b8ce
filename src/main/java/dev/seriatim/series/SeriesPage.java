package dev.seriatim.series;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A series with the parts that readers can see, in order.
 *
 * @param plannedTotal how many parts there will be, if the series shows its plans
 * @param upcoming the titles written for parts that are still to come, if the series shows its
 *     plans
 */
public record SeriesPage(
        @JsonUnwrapped SeriesSummary series,
        List<Part> parts,
        @Nullable Long plannedTotal,
        @Nullable List<Upcoming> upcoming) {

    /** A part still to come; its position counts from 1 among all that are planned. */
    public record Upcoming(int position, String title) {}

    /** A part; its position counts from 1 among those that readers can see. */
    public record Part(
            int position,
            String slug,
            String title,
            String excerpt,
            Instant publishedAt,
            int wordCount,
            int readingMinutes) {

        static Part of(int position, PlacedPart part) {
            return new Part(
                    position,
                    part.slug(),
                    part.title(),
                    part.excerpt(),
                    part.publishedAt(),
                    part.wordCount(),
                    part.readingMinutes());
        }
    }
}
