package dev.seriatim.author;

import dev.seriatim.card.LatestArticles;
import dev.seriatim.database.Row;
import dev.seriatim.http.CacheTags;
import dev.seriatim.http.json.Metadata;
import dev.seriatim.http.problem.MovedException;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.http.query.Cursor;
import dev.seriatim.http.query.Limit;
import dev.seriatim.http.query.Page;
import dev.seriatim.picture.Cover;
import dev.seriatim.redirect.Kind;
import dev.seriatim.redirect.PublishedBySlug;
import dev.seriatim.site.UrlTemplates;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Finds authors for readers: those of published articles. See R__5_published.sql. */
@ApplicationScoped
class PublishedAuthorRepository {

    private final PublishedBySlug published;
    private final CacheTags tags;

    PublishedAuthorRepository(PublishedBySlug published, CacheTags tags) {
        this.published = published;
        this.tags = tags;
    }

    /** A page of authors in the order of their slugs. */
    Page<AuthorSummary> page(@Nullable Cursor cursor, Limit limit, boolean total) {
        return published.page(
                Kind.AUTHOR,
                PublishedAuthorRepository::read,
                listed -> listed.author().slug(),
                cursor,
                limit,
                total);
    }

    /**
     * The author with this slug, and a page of their articles.
     *
     * @throws MovedException if the slug is a former one
     * @throws ProblemException not found
     */
    AuthorPage existing(String slug, @Nullable Cursor cursor, Limit limit) {
        return published.existing(
                Kind.AUTHOR,
                slug,
                LatestArticles.column(limit, cursor),
                LatestArticles.from(cursor),
                row -> AuthorPage.of(read(row), LatestArticles.of(row, limit, cursor, tags)));
    }

    private static AuthorSummary read(Row row) throws SQLException {
        var author =
                new AuthorProfile(
                        row.text("slug"),
                        row.text("name"),
                        row.textOrNull("bio"),
                        row.textOrNull("url"),
                        row.jsonOrNull("picture", Cover.class),
                        null);
        return new AuthorSummary(
                author.on(UrlTemplates.of(row)),
                row.number("article_count"),
                Metadata.read(row.text("metadata")));
    }
}
