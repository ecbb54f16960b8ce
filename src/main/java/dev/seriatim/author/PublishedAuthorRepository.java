package dev.seriatim.author;

import dev.seriatim.database.Row;
import dev.seriatim.http.problem.MovedException;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.http.query.Cursor;
import dev.seriatim.http.query.Limit;
import dev.seriatim.http.query.Page;
import dev.seriatim.redirect.Kind;
import dev.seriatim.redirect.PublishedBySlug;
import dev.seriatim.site.ResourceLinks;
import dev.seriatim.site.UrlTemplates;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Finds authors for readers: those of published articles. See R__5_published.sql. */
@ApplicationScoped
class PublishedAuthorRepository {

    private final PublishedBySlug published;

    PublishedAuthorRepository(PublishedBySlug published) {
        this.published = published;
    }

    /** A page of authors in the order of their slugs. */
    Page<AuthorPage> page(@Nullable Cursor cursor, Limit limit, boolean total) {
        return published.page(
                Kind.AUTHOR,
                PublishedAuthorRepository::read,
                AuthorPage::slug,
                cursor,
                limit,
                total);
    }

    /**
     * The author with this slug.
     *
     * @throws MovedException if the slug is a former one
     * @throws ProblemException not found
     */
    AuthorPage existing(String slug) {
        return published.existing(Kind.AUTHOR, slug, PublishedAuthorRepository::read);
    }

    private static AuthorPage read(Row row) throws SQLException {
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
