package dev.seriatim.site;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells by its address which article a page of the site shows, see {@link SitePages}. */
public final class ArticlePages {

    private final SitePages pages;

    ArticlePages(@Nullable String baseUrl, UrlTemplates templates) {
        pages = new SitePages(baseUrl, templates);
    }

    /** The slug of the article whose page this is, and no page of another kind. */
    public Optional<String> slug(PageAddress address) {
        return pages.at(address).stream()
                .limit(1)
                .filter(shown -> shown.kind().equals("article"))
                .map(SitePages.Shown::slug)
                .findFirst();
    }

    /** The hosts whose addresses can be those of articles; an address without a host always can. */
    public Set<String> hosts() {
        return pages.hosts();
    }
}
