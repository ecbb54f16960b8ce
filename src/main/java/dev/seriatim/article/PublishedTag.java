package dev.seriatim.article;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A cache tag of an article's author or topic; a view, see R__5_published.sql. */
@Entity
@Immutable
@IdClass(PublishedTag.Key.class)
class PublishedTag {

    record Key(UUID articleId, String tag) implements Serializable {}

    @Id private UUID articleId;
    @Id private String tag;

    protected PublishedTag() {}
}
