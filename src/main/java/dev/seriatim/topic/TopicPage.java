package dev.seriatim.topic;

import dev.seriatim.site.ResourceLinks;
import org.jspecify.annotations.Nullable;

/**
 * A topic as readers know one.
 *
 * @param articleCount how many articles about it readers can see
 */
public record TopicPage(
        String slug,
        String name,
        @Nullable String description,
        long articleCount,
        ResourceLinks links) {}
