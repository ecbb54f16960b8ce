package dev.seriatim.topic;

import dev.seriatim.language.Translated.Spoken;
import dev.seriatim.redirect.Kind;
import dev.seriatim.site.UrlTemplates;
import org.jspecify.annotations.Nullable;

/**
 * The same topic in another language.
 *
 * @param url its page on the site if that is known
 */
public record TranslatedTopic(String language, String slug, String name, @Nullable String url) {

    static TranslatedTopic of(Spoken<TopicTranslation> spoken, UrlTemplates templates) {
        return new TranslatedTopic(
                spoken.language(),
                spoken.slug(),
                spoken.words().name(),
                Kind.TOPIC.links(templates, spoken).page());
    }
}
