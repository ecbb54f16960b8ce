package dev.seriatim.topic;

import dev.seriatim.http.json.Metadata;
import dev.seriatim.site.ResourceLinks;
import org.jspecify.annotations.Nullable;

/**
 * A topic as readers know one.
 *
 * @param url its page on the site if that is known
 * @param articleCount how many articles about it readers can see
 */
public record TopicSummary(
        String slug,
        String name,
        @Nullable String description,
        @Nullable String url,
        long articleCount,
        Metadata metadata,
        ResourceLinks links) {}
