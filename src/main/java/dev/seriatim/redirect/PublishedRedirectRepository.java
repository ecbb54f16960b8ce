package dev.seriatim.redirect;

import dev.seriatim.database.SqlReads;
import dev.seriatim.http.CacheTags;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.http.query.Cursor;
import dev.seriatim.http.query.Keyset;
import dev.seriatim.http.query.Limit;
import dev.seriatim.http.query.Page;
import dev.seriatim.site.UrlTemplates;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out where former slugs lead readers now; see R__5_published.sql. */
@ApplicationScoped
public class PublishedRedirectRepository {

    private static final String LIST = "redirects";

    private static final String SELECT =
            "select p.*, " + UrlTemplates.COLUMNS + " from published_redirect p, site ";

    private final SqlReads database;
    private final CacheTags tags;

    PublishedRedirectRepository(SqlReads database, CacheTags tags) {
        this.database = database;
        this.tags = tags;
    }

    /**
     * What to answer where nothing is published under a slug: to go where it leads now, or else
     * that there is nothing.
     */
    public RuntimeException elsewhere(Kind kind, String slug) {
        tags.add(kind.collection(), "redirects");
        return present(kind, slug)
                .<RuntimeException>map(present -> kind.moved(slug, present.slug()))
                .orElseGet(() -> ProblemException.notFound(kind.unknown()));
    }

    /** A slug, and the language of what readers find under it. */
    record PresentSlug(String slug, String language) {}

    /** What readers find now what they once found under this slug. */
    Optional<PresentSlug> present(Kind kind, String former) {
        return database.first(
                "select slug, language from published_redirect where kind = :kind and former_slug = :slug",
                Map.of("kind", kind.word(), "slug", former),
                row -> new PresentSlug(row.text("slug"), row.text("language")));
    }

    /** The article that readers find now who come by this old address. */
    Optional<PresentSlug> present(FormerAddress address) {
        tags.add("redirects");
        return database.first(
                """
                select slug, language from published_redirect
                where kind = 'address' and former_slug = any(string_to_array(:meant, ' '))
                order by length(former_slug) desc limit 1
                """,
                Map.of("meant", String.join(" ", address.meant())),
                row -> new PresentSlug(row.text("slug"), row.text("language")));
    }

    /** A page of redirects, by kind and former slug. */
    Page<Redirect> page(@Nullable Cursor cursor, Limit limit, boolean total) {
        tags.add("redirects", "site");
        var keyset = Keyset.ascending(cursor);
        var place = cursor == null ? List.of("", "") : cursor.key(LIST, String.class, String.class);
        var rows =
                database.list(
                        SELECT
                                + """
                                where (p.kind, p.former_slug) %1$s (:kind, :slug)
                                order by p.kind %2$s, p.former_slug %2$s limit :limit
                                """
                                        .formatted(keyset.comparison(), keyset.direction()),
                        Map.of(
                                "kind",
                                place.get(0),
                                "slug",
                                place.get(1),
                                "limit",
                                limit.value() + 1),
                        Redirect::of);
        return Page.of(
                rows,
                limit,
                cursor,
                last -> Cursor.of(LIST, last.kind(), last.from()),
                total ? count() : null);
    }

    private long count() {
        return database.count("select count(*) from published_redirect", Map.of());
    }

    /** Every redirect, by kind and former slug. */
    List<Redirect> all() {
        tags.add("redirects", "site");
        return database.list(SELECT + "order by p.kind, p.former_slug", Map.of(), Redirect::of);
    }
}
