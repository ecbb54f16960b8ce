package dev.seriatim.topic;

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
import dev.seriatim.redirect.Kind;
import dev.seriatim.redirect.PublishedBySlug;
import dev.seriatim.redirect.PublishedBySlug.Reading;
import dev.seriatim.site.UrlTemplates;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Finds topics for readers: those of published articles. See R__5_published.sql. */
@ApplicationScoped
class PublishedTopicRepository {

    private final PublishedBySlug published;
    private final CacheTags tags;

    PublishedTopicRepository(PublishedBySlug published, CacheTags tags) {
        this.published = published;
        this.tags = tags;
    }

    /** A page of topics in the order of their own slugs. */
    Page<TopicSummary> page(
            LanguageWish wish, @Nullable Cursor cursor, Limit limit, boolean total) {
        var reading =
                new Reading<>(
                        Kind.TOPIC,
                        PublishedTopicRepository::words,
                        PublishedTopicRepository::summary);
        return published.page(reading, wish, cursor, limit, total);
    }

    /**
     * The topic with this slug, and a page of its articles.
     *
     * @throws MovedException if the slug is a former one, or that of another language
     * @throws ProblemException not found
     */
    TopicPage existing(String slug, LanguageWish wish, @Nullable Cursor cursor, Limit limit) {
        var reading =
                new Reading<>(
                        Kind.TOPIC,
                        PublishedTopicRepository::words,
                        (row, spoken) -> page(row, spoken, cursor, limit));
        return published.existing(
                reading,
                slug,
                wish,
                LatestArticles.column(limit, cursor),
                LatestArticles.from(cursor));
    }

    private TopicPage page(
            Row row, Spoken<TopicTranslation> spoken, @Nullable Cursor cursor, Limit limit)
            throws SQLException {
        var templates = UrlTemplates.of(row);
        var articles = LatestArticles.of(row, limit, cursor, tags);
        return new TopicPage(
                summary(row, spoken),
                spoken.others().map(other -> TranslatedTopic.of(other, templates)).toList(),
                articles.items(),
                articles.next(),
                articles.prev());
    }

    private static Translated<TopicTranslation> words(Row row) throws SQLException {
        var slug = row.text("slug");
        return new Translated<>(
                slug,
                row.text("language"),
                new TopicTranslation(row.text("name"), slug, row.textOrNull("description")),
                row.jsonMap("translations", TopicTranslation.class));
    }

    private static TopicSummary summary(Row row, Spoken<TopicTranslation> spoken)
            throws SQLException {
        var links = Kind.TOPIC.links(UrlTemplates.of(row), spoken);
        return new TopicSummary(
                spoken.slug(),
                spoken.words().name(),
                spoken.language(),
                Direction.of(spoken.language()),
                spoken.words().description(),
                links.page(),
                row.number("article_count"),
                Metadata.read(row.text("metadata")),
                links);
    }
}
