package dev.seriatim.topic;

import dev.seriatim.site.ResourceLinks;
import dev.seriatim.site.UrlTemplates;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What something published is about; a view, see R__5_published.sql. */
@Entity
@Immutable
class PublishedTopic {

    @Id private UUID id;

    private String slug;
    private String name;
    private @Nullable String description;
    private long articleCount;

    protected PublishedTopic() {}

    UUID id() {
        return id;
    }

    TopicPage page(UrlTemplates templates) {
        var links = new ResourceLinks("/v1/topics/" + slug, templates.topicPage(slug));
        return new TopicPage(slug, name, description, articleCount, links);
    }
}
