package dev.seriatim.series;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A part of a series that readers can see; a view, see R__5_published.sql. */
@Entity
@Immutable
class PublishedPart {

    @Id private Long id;

    private UUID seriesId;
    private String seriesSlug;
    private String seriesTitle;

    @Enumerated(EnumType.STRING)
    private SeriesStatus seriesStatus;

    private int position;
    private UUID articleId;

    protected PublishedPart() {}
}
