package dev.seriatim.article;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An article as an editor sees it: its newest version as it was written, and how it stands with its
 * readers.
 *
 * @param version the number of the newest version
 * @param changed whether readers see, or will see, an older version than this
 */
public record ArticleView(
        UUID id,
        @JsonUnwrapped ArticleDraft draft,
        String state,
        int version,
        @Nullable Integer publishedVersion,
        boolean changed,
        @Nullable Instant publishAt,
        @Nullable Instant unpublishAt,
        @Nullable Instant publishedAt,
        Instant createdAt,
        Instant updatedAt,
        int wordCount,
        int readingMinutes) {

    static ArticleView of(Article article, PublicationStatus status) {
        var head = article.head();
        return new ArticleView(
                article.id(),
                head.draft(),
                status.state(),
                head.number(),
                status.publishedVersion(),
                status.differsFrom(head.number()),
                status.publishAt(),
                status.unpublishAt(),
                status.publishedAt(),
                article.createdAt(),
                article.updatedAt(),
                head.body().wordCount(),
                head.body().readingMinutes());
    }
}
