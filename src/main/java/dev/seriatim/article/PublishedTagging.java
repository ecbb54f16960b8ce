package dev.seriatim.article;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** That a published article is about a topic; a view, see V2__published.sql. */
@Entity
@Immutable
@IdClass(PublishedTagging.Key.class)
class PublishedTagging {

    record Key(UUID articleId, String slug) implements Serializable {}

    @Id private UUID articleId;
    @Id private String slug;

    protected PublishedTagging() {}
}
