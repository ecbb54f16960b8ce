package dev.seriatim.topic;

import dev.seriatim.http.CacheTags;
import dev.seriatim.http.Cursor;
import dev.seriatim.http.Limit;
import dev.seriatim.http.MovedException;
import dev.seriatim.http.Page;
import dev.seriatim.http.ProblemException;
import dev.seriatim.redirect.Kind;
import dev.seriatim.redirect.PublishedRedirectRepository;
import dev.seriatim.site.SiteRepository;
import dev.seriatim.site.UrlTemplates;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds topics for readers: those of published articles. */
@ApplicationScoped
class PublishedTopicRepository implements PanacheRepositoryBase<PublishedTopic, UUID> {

    private static final String LIST = "published topics";

    private final SiteRepository sites;
    private final PublishedRedirectRepository redirects;
    private final CacheTags tags;

    PublishedTopicRepository(
            SiteRepository sites, PublishedRedirectRepository redirects, CacheTags tags) {
        this.sites = sites;
        this.redirects = redirects;
        this.tags = tags;
    }

    /** A page of topics in the order of their slugs. */
    Page<TopicPage> page(@Nullable Cursor cursor, Limit limit, boolean total) {
        var after = cursor == null ? "" : cursor.key(LIST, String.class).get(0);
        tags.add("topics", "site");
        var templates = sites.urlTemplates();
        var rows =
                find("slug > ?1 order by slug", after).range(0, limit.value()).stream()
                        .map(topic -> page(topic, templates))
                        .toList();
        return Page.of(rows, limit, topic -> Cursor.of(LIST, topic.slug()), total ? count() : null);
    }

    /**
     * The topic with this slug.
     *
     * @throws MovedException if the slug is a former one
     * @throws ProblemException not found
     */
    TopicPage existing(String slug) {
        tags.add("site");
        var found =
                find("slug", slug)
                        .singleResultOptional()
                        .orElseThrow(
                                () ->
                                        redirects.elsewhere(
                                                Kind.TOPIC,
                                                slug,
                                                "There is no topic with this slug."));
        return page(found, sites.urlTemplates());
    }

    private TopicPage page(PublishedTopic topic, UrlTemplates templates) {
        tags.add("topic", topic.id());
        return topic.page(templates);
    }
}
