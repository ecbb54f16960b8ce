package dev.seriatim.delivery;

import dev.seriatim.site.UrlTemplates;
import org.jspecify.annotations.Nullable;

/**
 * A topic, as far as an article tells of it.
 *
 * @param url its page on the site if that is known
 */
public record TopicLink(String slug, String name, @Nullable String url) {

    TopicLink on(UrlTemplates templates) {
        return new TopicLink(slug, name, templates.topicPage(slug));
    }
}
