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
import dev.seriatim.redirect.Kind;
import dev.seriatim.redirect.PublishedBySlug;
import dev.seriatim.site.ResourceLinks;
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

    /** A page of topics in the order of their slugs. */
    Page<TopicSummary> page(@Nullable Cursor cursor, Limit limit, boolean total) {
        return published.page(
                Kind.TOPIC,
                PublishedTopicRepository::read,
                TopicSummary::slug,
                cursor,
                limit,
                total);
    }

    /**
     * The topic with this slug, and a page of its articles.
     *
     * @throws MovedException if the slug is a former one
     * @throws ProblemException not found
     */
    TopicPage existing(String slug, @Nullable Cursor cursor, Limit limit) {
        return published.existing(
                Kind.TOPIC,
                slug,
                LatestArticles.column(limit, cursor),
                LatestArticles.from(cursor),
                row -> TopicPage.of(read(row), LatestArticles.of(row, limit, cursor, tags)));
    }

    private static TopicSummary read(Row row) throws SQLException {
        var slug = row.text("slug");
        var page = UrlTemplates.of(row).topicPage(slug);
        return new TopicSummary(
                slug,
                row.text("name"),
                row.textOrNull("description"),
                page,
                row.number("article_count"),
                Metadata.read(row.text("metadata")),
                new ResourceLinks("/v1/topics/" + slug, page));
    }
}
