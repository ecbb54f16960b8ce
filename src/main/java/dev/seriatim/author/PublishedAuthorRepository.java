package dev.seriatim.author;

import dev.seriatim.http.CacheTags;
import dev.seriatim.http.Cursor;
import dev.seriatim.http.Limit;
import dev.seriatim.http.MovedException;
import dev.seriatim.http.Page;
import dev.seriatim.http.ProblemException;
import dev.seriatim.redirect.Kind;
import dev.seriatim.redirect.PublishedRedirectRepository;
import dev.seriatim.site.SiteRepository;
import dev.seriatim.site.UrlTemplates;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds authors for readers: those of published articles. */
@ApplicationScoped
class PublishedAuthorRepository implements PanacheRepositoryBase<PublishedAuthor, UUID> {

    private static final String LIST = "published authors";

    private final SiteRepository sites;
    private final PublishedRedirectRepository redirects;
    private final CacheTags tags;

    PublishedAuthorRepository(
            SiteRepository sites, PublishedRedirectRepository redirects, CacheTags tags) {
        this.sites = sites;
        this.redirects = redirects;
        this.tags = tags;
    }

    /** A page of authors in the order of their slugs. */
    Page<AuthorPage> page(@Nullable Cursor cursor, Limit limit, boolean total) {
        var after = cursor == null ? "" : cursor.key(LIST, String.class).get(0);
        tags.add("authors", "site");
        var templates = sites.urlTemplates();
        var rows =
                find("slug > ?1 order by slug", after).range(0, limit.value()).stream()
                        .map(author -> page(author, templates))
                        .toList();
        return Page.of(
                rows, limit, author -> Cursor.of(LIST, author.slug()), total ? count() : null);
    }

    /**
     * The author with this slug.
     *
     * @throws MovedException if the slug is a former one
     * @throws ProblemException not found
     */
    AuthorPage existing(String slug) {
        tags.add("site");
        var found =
                find("slug", slug)
                        .singleResultOptional()
                        .orElseThrow(
                                () ->
                                        redirects.elsewhere(
                                                Kind.AUTHOR,
                                                slug,
                                                "There is no author with this slug."));
        return page(found, sites.urlTemplates());
    }

    private AuthorPage page(PublishedAuthor author, UrlTemplates templates) {
        tags.add("author", author.id());
        return author.page(templates);
    }
}
