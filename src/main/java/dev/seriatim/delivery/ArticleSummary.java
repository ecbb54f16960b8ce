package dev.seriatim.delivery;

import dev.seriatim.article.ContentRating;
import dev.seriatim.database.Row;
import dev.seriatim.picture.Cover;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What readers can be told of an article without its text. */
public record ArticleSummary(
        UUID id,
        String slug,
        String title,
        String excerpt,
        String language,
        Instant publishedAt,
        Instant updatedAt,
        int wordCount,
        int readingMinutes,
        ContentRating contentRating,
        @Nullable String canonicalUrl,
        @Nullable Cover cover,
        List<Named> authors,
        List<Named> topics) {

    /** What to select of a published article {@code a}. */
    static final String COLUMNS =
            """
            a.id, a.slug, a.title, a.excerpt, a.language, a.published_at, a.updated_at, a.word_count,
            a.reading_minutes, a.content_rating, a.canonical_url, a.cover, a.authors, a.topics\
            """;

    static ArticleSummary of(Row row) throws SQLException {
        return new ArticleSummary(
                row.id("id"),
                row.text("slug"),
                row.text("title"),
                row.text("excerpt"),
                row.text("language"),
                row.instant("published_at"),
                row.instant("updated_at"),
                row.integer("word_count"),
                row.integer("reading_minutes"),
                ContentRating.valueOf(row.text("content_rating")),
                row.textOrNull("canonical_url"),
                row.jsonOrNull("cover", Cover.class),
                List.of(row.json("authors", Named[].class)),
                List.of(row.json("topics", Named[].class)));
    }
}
