package dev.seriatim.author;

import dev.seriatim.language.Translated.Spoken;
import dev.seriatim.redirect.Kind;
import dev.seriatim.site.UrlTemplates;
import org.jspecify.annotations.Nullable;

/**
 * The same author in another language.
 *
 * @param url their page on the site if that is known
 */
public record TranslatedAuthor(String language, String slug, String name, @Nullable String url) {

    static TranslatedAuthor of(
            Spoken<AuthorTranslation> spoken, String ownName, UrlTemplates templates) {
        return new TranslatedAuthor(
                spoken.language(),
                spoken.slug(),
                spoken.words().called(ownName),
                Kind.AUTHOR.links(templates, spoken).page());
    }
}
