package dev.seriatim.redirect;

import dev.seriatim.http.MovedException;
import dev.seriatim.site.UrlTemplates;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What has a page with a slug of its own. */
public enum Kind {
    ARTICLE("/v1/articles/"),
    SERIES("/v1/series/"),
    AUTHOR("/v1/authors/"),
    TOPIC("/v1/topics/");

    private final String path;

    Kind(String path) {
        this.path = path;
    }

    /** The kind's name as the database writes it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The cache tag of everything of this kind. */
    String collection() {
        return this == SERIES ? "series" : word() + "s";
    }

    MovedException moved(String former, String present) {
        return new MovedException(path + former, path + present);
    }

    /** The page on the site, or nothing while the site has no template for this kind. */
    @Nullable String page(UrlTemplates templates, String slug) {
        return switch (this) {
            case ARTICLE -> templates.articlePage(slug);
            case SERIES -> templates.seriesPage(slug);
            case AUTHOR -> templates.authorPage(slug);
            case TOPIC -> templates.topicPage(slug);
        };
    }
}
