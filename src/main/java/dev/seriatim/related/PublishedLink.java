package dev.seriatim.related;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A related link that readers can follow now; a view, see R__5_published.sql. */
@Entity
@Immutable
@IdClass(PublishedLink.Key.class)
class PublishedLink {

    record Key(UUID versionId, int position) implements Serializable {}

    @Id private UUID versionId;
    @Id private int position;

    private @Nullable UUID targetId;
    private @Nullable String url;
    private @Nullable String title;
    private String kind;
    private @Nullable String note;

    protected PublishedLink() {}
}
