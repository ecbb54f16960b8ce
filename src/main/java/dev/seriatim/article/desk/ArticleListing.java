package dev.seriatim.article.desk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of an editor's list of articles. */
public record ArticleListing(
        UUID id,
        String slug,
        String title,
        String language,
        String state,
        int version,
        boolean changed,
        @Nullable Instant publishAt,
        @Nullable Instant unpublishAt,
        @Nullable Instant publishedAt,
        Instant createdAt,
        Instant updatedAt) {}
