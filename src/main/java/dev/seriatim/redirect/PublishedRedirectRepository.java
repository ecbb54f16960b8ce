package dev.seriatim.redirect;

import dev.seriatim.http.CacheTags;
import dev.seriatim.http.Cursor;
import dev.seriatim.http.Limit;
import dev.seriatim.http.Page;
import dev.seriatim.http.ProblemException;
import dev.seriatim.site.SiteRepository;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds out where former slugs lead readers now. */
@ApplicationScoped
public class PublishedRedirectRepository
        implements PanacheRepositoryBase<PublishedRedirect, PublishedRedirect.Key> {

    private static final String LIST = "redirects";

    private final SiteRepository sites;
    private final CacheTags tags;

    PublishedRedirectRepository(SiteRepository sites, CacheTags tags) {
        this.sites = sites;
        this.tags = tags;
    }

    /**
     * What to answer where nothing is published under a slug: to go where it leads now, or else
     * that there is nothing.
     *
     * @param unknown what to say if the slug leads nowhere
     */
    public RuntimeException elsewhere(Kind kind, String slug, String unknown) {
        tags.add(kind.collection(), "redirects");
        return findByIdOptional(new PublishedRedirect.Key(kind.word(), slug))
                .<RuntimeException>map(redirect -> kind.moved(slug, redirect.slug()))
                .orElseGet(() -> ProblemException.notFound(unknown));
    }

    /** A page of redirects, by kind and former slug. */
    Page<Redirect> page(@Nullable Cursor cursor, Limit limit, boolean total) {
        tags.add("redirects", "site");
        var after = cursor == null ? List.of("", "") : cursor.key(LIST, String.class, String.class);
        var templates = sites.urlTemplates();
        var rows =
                find(
                                "(kind, formerSlug) > (?1, ?2) order by kind, formerSlug",
                                after.get(0),
                                after.get(1))
                        .range(0, limit.value())
                        .stream()
                        .map(redirect -> redirect.view(templates))
                        .toList();
        return Page.of(
                rows,
                limit,
                last -> Cursor.of(LIST, last.kind().word(), last.from()),
                total ? count() : null);
    }

    /** Every redirect, by kind and former slug. */
    Stream<Redirect> all() {
        tags.add("redirects", "site");
        var templates = sites.urlTemplates();
        return find("order by kind, formerSlug").stream().map(redirect -> redirect.view(templates));
    }
}
