package dev.seriatim.article;

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
        List<Named> topics) {}
