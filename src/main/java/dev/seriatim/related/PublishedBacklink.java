package dev.seriatim.related;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A link that readers can follow now, from its target's side; a view, see R__5_published.sql. */
@Entity
@Immutable
@IdClass(PublishedBacklink.Key.class)
class PublishedBacklink {

    record Key(UUID targetId, UUID sourceId) implements Serializable {}

    @Id private UUID targetId;
    @Id private UUID sourceId;

    private String kind;
    private @Nullable String note;
    private @Nullable String anchorText;
    private @Nullable String sentence;

    protected PublishedBacklink() {}
}
