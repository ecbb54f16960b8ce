package dev.seriatim.series;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * That a published article has a part in a series, and which it joined first; a view, see
 * R__5_published.sql.
 */
@Entity
@Immutable
class PublishedMembership {

    @Id private Long partId;

    private UUID articleId;
    private UUID seriesId;

    protected PublishedMembership() {}
}
