package dev.seriatim.article.desk;

import dev.seriatim.article.ArticleNow;
import dev.seriatim.article.ContentRating;
import dev.seriatim.article.NamedSlug;
import dev.seriatim.article.ToldLink;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of an editor's list of articles: all that is said of an article but its text.
 *
 * @param etag what {@code If-Match} takes
 */
public record ArticleListing(
        UUID id,
        String slug,
        String title,
        String language,
        ContentRating contentRating,
        List<NamedSlug> authors,
        List<NamedSlug> topics,
        List<ToldLink> related,
        String state,
        int version,
        @Nullable Integer publishedVersion,
        @Nullable Integer scheduledVersion,
        boolean changed,
        boolean editedSinceScheduled,
        @Nullable Instant publishAt,
        @Nullable Instant unpublishAt,
        @Nullable Instant publishedAt,
        Instant createdAt,
        Instant updatedAt,
        String etag) {

    public ArticleListing(
            UUID id,
            String slug,
            String title,
            String language,
            ContentRating contentRating,
            int version,
            Instant createdAt,
            Instant updatedAt,
            ArticleNow now) {
        this(
                id,
                slug,
                title,
                language,
                contentRating,
                now.authors(),
                now.topics(),
                now.related(),
                now.status().state(),
                version,
                now.status().publishedVersion(),
                now.status().scheduledVersion(),
                now.status().differsFrom(version),
                now.status().isScheduledWithout(version),
                now.status().publishAt(),
                now.status().unpublishAt(),
                now.status().publishedAt(),
                createdAt,
                updatedAt,
                now.tag().toString());
    }
}
