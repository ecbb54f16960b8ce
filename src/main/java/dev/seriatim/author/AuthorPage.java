package dev.seriatim.author;

import dev.seriatim.site.ResourceLinks;
import org.jspecify.annotations.Nullable;

/**
 * An author as readers know one.
 *
 * @param articleCount how many articles of theirs readers can see
 */
public record AuthorPage(
        String slug,
        String name,
        @Nullable String bio,
        @Nullable String url,
        long articleCount,
        ResourceLinks links) {}
