package dev.seriatim.article;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A name by which readers get to an article; a view, see V2__published.sql. */
@Entity
@Immutable
@IdClass(PublishedName.Key.class)
class PublishedName {

    record Key(String name, UUID articleId) implements Serializable {}

    @Id private String name;
    @Id private UUID articleId;

    private String slug;

    protected PublishedName() {}
}
