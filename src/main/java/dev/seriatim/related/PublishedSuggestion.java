package dev.seriatim.related;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A published article that is like another one, and how much; a view, see R__5_published.sql. */
@Entity
@Immutable
@IdClass(PublishedSuggestion.Key.class)
class PublishedSuggestion {

    record Key(UUID versionId, UUID targetId) implements Serializable {}

    @Id private UUID versionId;
    @Id private UUID targetId;

    private String slug;
    private String title;
    private String excerpt;
    private Instant publishedAt;
    private BigDecimal score;

    protected PublishedSuggestion() {}
}
