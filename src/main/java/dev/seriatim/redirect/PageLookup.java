package dev.seriatim.redirect;

import dev.seriatim.database.SqlReads;
import dev.seriatim.http.CacheTags;
import dev.seriatim.http.problem.MovedException;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.site.PageAddress;
import dev.seriatim.site.SiteDescription;
import dev.seriatim.site.SitePages;
import dev.seriatim.site.UrlTemplates;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

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
                .orElseThrow(() -> elsewhere(url, meant, site.urlTemplates()));
    }

    /** What a slug stands for in the language that the address tells, or else in the first. */
    private Optional<FoundPage> present(SitePages.Shown page) {
        var kind = Kind.of(page.kind());
        var meant = meant(kind, page.slug());
        return meant.stream()
                .filter(each -> each.language().equalsIgnoreCase(page.language()))
                .findFirst()
                .or(() -> meant.stream().findFirst())
                .map(found -> shown(kind, page.slug(), found, meant.get(0)));
    }

    private record Meant(UUID id, String language, UrlTemplates templates) {}

    private List<Meant> meant(Kind kind, String slug) {
        return database.list(
                """
                select p.id, p.language, %s from published_address p, site
                where p.kind = '%s' and p.slug = :slug order by p.ordinal
                """
                        .formatted(UrlTemplates.COLUMNS, kind.word()),
                Map.of("slug", slug),
                row -> new Meant(row.id("id"), row.text("language"), UrlTemplates.of(row)));
    }

    private FoundPage shown(Kind kind, String slug, Meant found, Meant first) {
        var links = kind.links(found.templates(), slug, found.language(), found.equals(first));
        tags.add(kind.word(), found.id());
        return new FoundPage(kind, found.id(), slug, found.language(), links.page(), links);
    }

    private RuntimeException elsewhere(
            String url, List<SitePages.Shown> meant, UrlTemplates templates) {
        return meant.stream()
                .flatMap(page -> moved(page, templates).stream())
                .findFirst()
                .or(() -> ofOld(url, templates))
                .orElseGet(PageLookup::unknown);
    }

    private Optional<RuntimeException> moved(SitePages.Shown page, UrlTemplates templates) {
        var kind = Kind.of(page.kind());
        return redirects.present(kind, page.slug()).map(now -> moved(kind, now, templates));
    }

    private Optional<RuntimeException> ofOld(String url, UrlTemplates templates) {
        return FormerAddress.of(url)
                .flatMap(redirects::present)
                .map(now -> moved(Kind.ARTICLE, now, templates));
    }

    private static RuntimeException moved(
            Kind kind, PublishedRedirectRepository.PresentSlug now, UrlTemplates templates) {
        var url =
                Objects.requireNonNullElse(
                        kind.page(templates, now.slug(), now.language()), kind.address(now.slug()));
        return new MovedException("", "", Map.of("url", url));
    }

    private static RuntimeException unknown() {
        return ProblemException.notFound("No page that readers can see is at this address.");
    }
}
