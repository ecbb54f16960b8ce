package dev.seriatim.series;

import dev.seriatim.database.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A part that readers can see, with its article.
 *
 * @param plannedTotal how many parts there will be, if the series shows its plans
 */
record PlacedPart(
        @Nullable Long plannedTotal,
        UUID articleId,
        String slug,
        String title,
        String excerpt,
        Instant publishedAt,
        int wordCount,
        int readingMinutes) {

    static PlacedPart of(Row row) throws SQLException {
        return new PlacedPart(
                row.numberOrNull("planned_total"),
                row.id("id"),
                row.text("slug"),
                row.text("title"),
                row.text("excerpt"),
                row.instant("published_at"),
                row.integer("word_count"),
                row.integer("reading_minutes"));
    }
}
