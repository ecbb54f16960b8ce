package dev.seriatim.topic;

import dev.seriatim.http.json.Metadata;
import dev.seriatim.language.Direction;
import dev.seriatim.site.ResourceLinks;
import org.jspecify.annotations.Nullable;

/**
 * A topic as readers know one.
 *
 * @param language in which it is told
 * @param url its page on the site if that is known
 * @param articleCount how many articles about it readers can see
 */
public record TopicSummary(
        String slug,
        String name,
        String language,
        Direction direction,
        @Nullable String description,
        @Nullable String url,
        long articleCount,
        Metadata metadata,
        ResourceLinks links) {}
