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
import dev.seriatim.language.Direction;
import dev.seriatim.language.LanguageWish;
import dev.seriatim.language.Translated;
import dev.seriatim.language.Translated.Spoken;
import dev.seriatim.picture.Cover;
import dev.seriatim.redirect.Kind;
import dev.seriatim.redirect.PublishedBySlug;
import dev.seriatim.redirect.PublishedBySlug.Reading;
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

    /** A page of authors in the order of their own slugs. */
    Page<AuthorSummary> page(
            LanguageWish wish, @Nullable Cursor cursor, Limit limit, boolean total) {
        var reading =
                new Reading<>(
                        Kind.AUTHOR,
                        PublishedAuthorRepository::words,
                        PublishedAuthorRepository::summary);
        return published.page(reading, wish, cursor, limit, total);
    }

    /**
     * The author with this slug, and a page of their articles.
     *
     * @throws MovedException if the slug is a former one, or that of another language
     * @throws ProblemException not found
     */
    AuthorPage existing(String slug, LanguageWish wish, @Nullable Cursor cursor, Limit limit) {
        var reading =
                new Reading<>(
                        Kind.AUTHOR,
                        PublishedAuthorRepository::words,
                        (row, spoken) -> page(row, spoken, cursor, limit));
        return published.existing(
                reading,
                slug,
                wish,
                LatestArticles.column(limit, cursor),
                LatestArticles.from(cursor));
    }

    private AuthorPage page(
            Row row, Spoken<AuthorTranslation> spoken, @Nullable Cursor cursor, Limit limit)
            throws SQLException {
        var templates = UrlTemplates.of(row);
        var name = row.text("name");
        var articles = LatestArticles.of(row, limit, cursor, tags);
        return new AuthorPage(
                summary(row, spoken),
                spoken.others().map(other -> TranslatedAuthor.of(other, name, templates)).toList(),
                articles.items(),
                articles.next(),
                articles.prev());
    }

    private static Translated<AuthorTranslation> words(Row row) throws SQLException {
        return new Translated<>(
                row.text("slug"),
                row.text("language"),
                new AuthorTranslation(row.text("name"), row.textOrNull("bio")),
                row.jsonMap("translations", AuthorTranslation.class));
    }

    private static AuthorSummary summary(Row row, Spoken<AuthorTranslation> spoken)
            throws SQLException {
        var author =
                new AuthorProfile(
                        spoken.slug(),
                        spoken.words().called(row.text("name")),
                        spoken.language(),
                        spoken.words().bio(),
                        row.textOrNull("url"),
                        row.jsonOrNull("picture", Cover.class),
                        Kind.AUTHOR.links(UrlTemplates.of(row), spoken));
        return new AuthorSummary(
                author,
                Direction.of(spoken.language()),
                row.number("article_count"),
                Metadata.read(row.text("metadata")));
    }
}
