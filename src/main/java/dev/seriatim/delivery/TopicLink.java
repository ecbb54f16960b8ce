package dev.seriatim.delivery;

import dev.seriatim.site.UrlTemplates;
import org.jspecify.annotations.Nullable;

/**
 * A topic, as far as an article tells of it.
 *
 * @param language in which it is called so: the article's, if it has a name in that
 * @param url its page on the site if that is known
 */
public record TopicLink(String slug, String name, String language, @Nullable String url) {

    TopicLink on(UrlTemplates templates) {
        return new TopicLink(slug, name, language, templates.topicPage(slug, language));
    }
}
