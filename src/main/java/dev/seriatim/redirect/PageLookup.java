package dev.seriatim.redirect;

import dev.seriatim.database.Row;
import dev.seriatim.database.SqlReads;
import dev.seriatim.http.CacheTags;
import dev.seriatim.http.problem.MovedException;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.site.PageAddress;
import dev.seriatim.site.ResourceLinks;
import dev.seriatim.site.SiteDescription;
import dev.seriatim.site.SitePages;
import dev.seriatim.site.UrlTemplates;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Finds out what readers see at an address of the site. */
@ApplicationScoped
class PageLookup {

    private final SqlReads database;
    private final PublishedRedirectRepository redirects;
    private final CacheTags tags;

    PageLookup(SqlReads database, PublishedRedirectRepository redirects, CacheTags tags) {
        this.database = database;
        this.redirects = redirects;
        this.tags = tags;
    }

    /**
     * What the page at an address shows.
     *
     * @throws MovedException if it has another address now
     * @throws ProblemException not found
     */
    FoundPage existing(String url, SiteDescription site) {
        tags.add("site");
        var meant = PageAddress.of(url).map(site.pages()::at).orElse(List.of());
        meant.forEach(page -> tags.add(Kind.of(page.kind()).collection(), "redirects"));
        return meant.stream()
                .flatMap(page -> present(page).stream())
                .findFirst()
                .orElseThrow(
                        () ->
                                meant.stream()
                                        .flatMap(page -> moved(page, site.urlTemplates()).stream())
                                        .findFirst()
                                        .orElseGet(PageLookup::unknown));
    }

    private Optional<FoundPage> present(SitePages.Shown page) {
        var kind = Kind.of(page.kind());
        return database.first(
                "select p.id, p.slug, %s from published_%s p, site where p.slug = :slug"
                        .formatted(UrlTemplates.COLUMNS, page.kind()),
                Map.of("slug", page.slug()),
                row -> found(kind, row));
    }

    private FoundPage found(Kind kind, Row row) throws SQLException {
        var id = row.id("id");
        var slug = row.text("slug");
        var url = kind.page(UrlTemplates.of(row), slug);
        tags.add(kind.word(), id);
        return new FoundPage(kind, id, slug, url, new ResourceLinks(kind.address(slug), url));
    }

    private Optional<RuntimeException> moved(SitePages.Shown page, UrlTemplates templates) {
        var kind = Kind.of(page.kind());
        return redirects
                .present(kind, page.slug())
                .map(
                        slug ->
                                Objects.requireNonNullElse(
                                        kind.page(templates, slug), kind.address(slug)))
                .map(url -> new MovedException("", "", Map.of("url", url)));
    }

    private static RuntimeException unknown() {
        return ProblemException.notFound("No page that readers can see is at this address.");
    }
}
