package dev.seriatim.series;

import dev.seriatim.language.Translated.Spoken;
import dev.seriatim.redirect.Kind;
import dev.seriatim.site.UrlTemplates;
import org.jspecify.annotations.Nullable;

/**
 * The same series in another language.
 *
 * @param url its page on the site if that is known
 */
public record TranslatedSeries(String language, String slug, String title, @Nullable String url) {

    static TranslatedSeries of(Spoken<SeriesTranslation> spoken, UrlTemplates templates) {
        return new TranslatedSeries(
                spoken.language(),
                spoken.slug(),
                spoken.words().title(),
                Kind.SERIES.links(templates, spoken).page());
    }
}
