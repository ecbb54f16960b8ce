package dev.seriatim.article;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * A link of a body that names an article, and where readers are led; a view, see
 * R__5_published.sql.
 */
@Entity
@Immutable
@IdClass(PublishedBodyLink.Key.class)
class PublishedBodyLink {

    record Key(UUID versionId, int position) implements Serializable {}

    @Id private UUID versionId;
    @Id private int position;

    private @Nullable String slug;

    protected PublishedBodyLink() {}
}
