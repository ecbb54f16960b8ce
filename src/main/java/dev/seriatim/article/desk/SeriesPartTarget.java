package dev.seriatim.article.desk;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * That a part of a series leads editors to an article; a view, see R__6_editing.sql. Nobody loads
 * it: two parts may lead to the same one.
 */
@Entity
@Immutable
@Table(name = "series_part_target")
class SeriesPartTarget {

    @Id private UUID articleId;

    private String seriesSlug;

    protected SeriesPartTarget() {}
}
