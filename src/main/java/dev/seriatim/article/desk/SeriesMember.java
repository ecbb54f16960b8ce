package dev.seriatim.article.desk;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** That a series leads editors to an article; a view, see R__6_editing.sql. */
@Entity
@Immutable
@Table(name = "series_member")
class SeriesMember {

    @Id private UUID articleId;

    private String seriesSlug;

    protected SeriesMember() {}
}
