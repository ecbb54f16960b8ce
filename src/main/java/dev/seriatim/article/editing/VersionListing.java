package dev.seriatim.article.editing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list of an article's versions.
 *
 * @param state draft, published, scheduled, superseded, proposed or discarded
 * @param publishedAt when it was first published or scheduled, and so frozen; nothing for a draft
 * @param publishedBy the name of the key that did it
 */
public record VersionListing(
        int number,
        String title,
        String slug,
        String state,
        Instant createdAt,
        @Nullable Instant publishedAt,
        @Nullable String publishedBy,
        int wordCount) {}
