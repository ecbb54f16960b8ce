package dev.seriatim.series;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;

/** A series with the parts that readers can see, in order. */
public record SeriesPage(@JsonUnwrapped SeriesSummary series, List<Part> parts) {

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
