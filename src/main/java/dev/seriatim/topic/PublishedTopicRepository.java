package dev.seriatim.topic;

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

/** Finds topics for readers: those of published articles. See R__5_published.sql. */
@ApplicationScoped
class PublishedTopicRepository {

    private final PublishedBySlug published;

    PublishedTopicRepository(PublishedBySlug published) {
        this.published = published;
    }

    /** A page of topics in the order of their slugs. */
    Page<TopicPage> page(@Nullable Cursor cursor, Limit limit, boolean total) {
        return published.page(
                Kind.TOPIC, PublishedTopicRepository::read, TopicPage::slug, cursor, limit, total);
    }

    /**
     * The topic with this slug.
     *
     * @throws MovedException if the slug is a former one
     * @throws ProblemException not found
     */
    TopicPage existing(String slug) {
        return published.existing(Kind.TOPIC, slug, PublishedTopicRepository::read);
    }

    private static TopicPage read(Row row) throws SQLException {
        var slug = row.text("slug");
        return new TopicPage(
                slug,
                row.text("name"),
                row.textOrNull("description"),
                row.number("article_count"),
                new ResourceLinks("/v1/topics/" + slug, UrlTemplates.of(row).topicPage(slug)));
    }
}
