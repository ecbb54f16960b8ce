package dev.seriatim.redirect;

import dev.seriatim.http.problem.MovedException;
import dev.seriatim.language.Translated;
import dev.seriatim.site.ResourceLinks;
import dev.seriatim.site.UrlTemplates;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What has a page with a slug of its own. */
public enum Kind {
    ARTICLE("/v1/articles/", "There is no published article with this slug."),
    SERIES("/v1/series/", "There is no published series with this slug."),
    AUTHOR("/v1/authors/", "There is no author with this slug."),
    TOPIC("/v1/topics/", "There is no topic with this slug.");

    private final String path;
    private final String unknown;

    Kind(String path, String unknown) {
        this.path = path;
        this.unknown = unknown;
    }

    /** The kind that this is the word for. */
    static Kind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** What to say when nothing of this kind is published under a slug. */
    public String unknown() {
        return unknown;
    }

    /** The kind's name as the database writes it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The cache tag of everything of this kind. */
    String collection() {
        return this == SERIES ? "series" : word() + "s";
    }

    /** That it is elsewhere now. */
    public MovedException moved(String former, String present) {
        return new MovedException(address(former), address(present));
    }

    /** Where delivery has it. */
    String address(String slug) {
        return path + slug;
    }

    /** The page on the site, or nothing while the site has no template for this kind. */
    @Nullable String page(UrlTemplates templates, String slug, String language) {
        return switch (this) {
            case ARTICLE -> templates.articlePage(slug, language);
            case SERIES -> templates.seriesPage(slug, language);
            case AUTHOR -> templates.authorPage(slug, language);
            case TOPIC -> templates.topicPage(slug, language);
        };
    }

    /** Where something is in a language: here, and on the site. */
    public ResourceLinks links(UrlTemplates templates, Translated.Spoken<?> spoken) {
        return links(templates, spoken.slug(), spoken.language(), spoken.isMeantBySlug());
    }

    /**
     * The same.
     *
     * @param isMeantBySlug whether the address need not tell the language
     */
    ResourceLinks links(
            UrlTemplates templates, String slug, String language, boolean isMeantBySlug) {
        var self = address(slug) + (isMeantBySlug ? "" : "?language=" + language);
        return new ResourceLinks(self, page(templates, slug, language));
    }
}
