package dev.seriatim.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An article that says the same in another language.
 *
 * @param url its page on the site if that is known
 * @param outdated whether that from which it was translated can be read in a newer version
 */
public record ArticleTranslation(
        String language,
        String slug,
        String title,
        @Nullable String url,
        Instant updatedAt,
        boolean outdated) {}
