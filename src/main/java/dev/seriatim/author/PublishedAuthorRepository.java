package dev.seriatim.author;

import dev.seriatim.database.Row;
import dev.seriatim.database.SqlReads;
import dev.seriatim.http.CacheTags;
import dev.seriatim.http.Cursor;
import dev.seriatim.http.Limit;
import dev.seriatim.http.MovedException;
import dev.seriatim.http.Page;
import dev.seriatim.http.ProblemException;
import dev.seriatim.redirect.Kind;
import dev.seriatim.redirect.PublishedRedirectRepository;
import dev.seriatim.site.ResourceLinks;
import dev.seriatim.site.UrlTemplates;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds authors for readers: those of published articles. See R__5_published.sql. */
@ApplicationScoped
class PublishedAuthorRepository {

    private static final String LIST = "published authors";

    private static final String SELECT =
            "select p.*, " + UrlTemplates.COLUMNS + " from published_author p, site where ";

    private final SqlReads database;
    private final PublishedRedirectRepository redirects;
    private final CacheTags tags;

    PublishedAuthorRepository(
            SqlReads database, PublishedRedirectRepository redirects, CacheTags tags) {
        this.database = database;
        this.redirects = redirects;
        this.tags = tags;
    }

    /** A page of authors in the order of their slugs. */
    Page<AuthorPage> page(@Nullable Cursor cursor, Limit limit, boolean total) {
        var after = cursor == null ? "" : cursor.key(LIST, String.class).get(0);
        tags.add("authors", "site");
        var rows =
                database.list(
                        SELECT + "p.slug > :after order by p.slug limit :limit",
                        Map.of("after", after, "limit", limit.value() + 1),
                        this::page);
        return Page.of(
                rows, limit, author -> Cursor.of(LIST, author.slug()), total ? count() : null);
    }

    private long count() {
        return database.count("select count(*) from published_author", Map.of());
    }

    /**
     * The author with this slug.
     *
     * @throws MovedException if the slug is a former one
     * @throws ProblemException not found
     */
    AuthorPage existing(String slug) {
        tags.add("site");
        return database.first(SELECT + "p.slug = :slug", Map.of("slug", slug), this::page)
                .orElseThrow(() -> redirects.elsewhere(Kind.AUTHOR, slug));
    }

    private AuthorPage page(Row row) throws SQLException {
        tags.add("author", row.id("id"));
        var slug = row.text("slug");
        return new AuthorPage(
                slug,
                row.text("name"),
                row.textOrNull("bio"),
                row.textOrNull("url"),
                row.number("article_count"),
                new ResourceLinks("/v1/authors/" + slug, UrlTemplates.of(row).authorPage(slug)));
    }
}
