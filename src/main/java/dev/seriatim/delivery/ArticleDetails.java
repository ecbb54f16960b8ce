package dev.seriatim.delivery;

import dev.seriatim.article.ContentRating;
import dev.seriatim.database.Row;
import dev.seriatim.language.Direction;
import dev.seriatim.site.UrlTemplates;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What lists and pages tell of an article beside what its card does. */
public record ArticleDetails(
        Direction direction,
        int wordCount,
        ContentRating contentRating,
        @Nullable String canonicalUrl,
        List<TopicLink> topics) {

    /** What to select of a published article {@code a}. */
    static final String COLUMNS =
            "a.language, a.word_count, a.content_rating, a.canonical_url, a.topics";

    static ArticleDetails of(Row row, UrlTemplates templates) throws SQLException {
        return new ArticleDetails(
                Direction.of(row.text("language")),
                row.integer("word_count"),
                ContentRating.valueOf(row.text("content_rating")),
                row.textOrNull("canonical_url"),
                row.jsonList("topics", TopicLink[].class).stream()
                        .map(topic -> topic.on(templates))
                        .toList());
    }
}
