package dev.seriatim.site;

import dev.seriatim.http.InLanguage;
import dev.seriatim.http.json.Metadata;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.language.Direction;
import dev.seriatim.language.LanguageWish;
import dev.seriatim.language.Translated;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The site as readers know it.
 *
 * @param language of its name
 * @param translations the names that it has in other languages
 */
public record SiteView(
        @Nullable String name,
        String language,
        Direction direction,
        @Nullable String baseUrl,
        UrlTemplates urlTemplates,
        String defaultLanguage,
        List<Named> translations,
        Metadata metadata)
        implements InLanguage {

    /** What it is called in a language. */
    public record Named(String language, @Nullable String name) {}

    /**
     * The site in a language.
     *
     * @throws ProblemException not found, if it is called nothing in any of those that are wanted
     */
    static SiteView of(SiteDescription site, LanguageWish wish) {
        var own = new SiteTranslation(site.name());
        var names = new TreeMap<>(site.translations());
        names.values().removeIf(translation -> translation.name() == null);
        var words = new Translated<>("", site.defaultLanguage(), own, names);
        var language =
                wish.among(words.languages(), words.language())
                        .orElseThrow(
                                () ->
                                        ProblemException.notFound(
                                                "The site has no name in these languages."));
        var spoken = words.in(language);
        return new SiteView(
                spoken.words().name(),
                language,
                Direction.of(language),
                site.baseUrl(),
                site.urlTemplates(),
                site.defaultLanguage(),
                spoken.others()
                        .map(other -> new Named(other.language(), other.words().name()))
                        .toList(),
                site.metadata());
    }
}
