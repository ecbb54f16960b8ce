package dev.seriatim.author;

import dev.seriatim.site.ResourceLinks;
import dev.seriatim.site.UrlTemplates;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Somebody who wrote something that is published; a view, see R__5_published.sql. */
@Entity
@Immutable
class PublishedAuthor {

    @Id private UUID id;

    private String slug;
    private String name;
    private @Nullable String bio;
    private @Nullable String url;
    private long articleCount;

    protected PublishedAuthor() {}

    UUID id() {
        return id;
    }

    AuthorPage page(UrlTemplates templates) {
        var links = new ResourceLinks("/v1/authors/" + slug, templates.authorPage(slug));
        return new AuthorPage(slug, name, bio, url, articleCount, links);
    }
}
