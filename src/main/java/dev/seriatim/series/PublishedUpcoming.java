package dev.seriatim.series;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * A part that readers cannot read yet, in a series that shows its plans; a view, see
 * R__5_published.sql.
 */
@Entity
@Immutable
class PublishedUpcoming {

    @Id private Long id;

    private UUID seriesId;
    private int position;
    private String title;

    protected PublishedUpcoming() {}
}
