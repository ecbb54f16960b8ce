package dev.seriatim.series;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** How long a series will be that shows its plans; a view, see R__5_published.sql. */
@Entity
@Immutable
class PublishedPlan {

    @Id private UUID seriesId;

    private long plannedTotal;

    protected PublishedPlan() {}
}
