package dev.seriatim.series;

import dev.seriatim.site.ResourceLinks;
import dev.seriatim.site.UrlTemplates;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A series that has something to read in it; a view, see R__5_published.sql. */
@Entity
@Immutable
class PublishedSeries {

    @Id private UUID id;

    private String slug;
    private String title;
    private @Nullable String description;

    @Enumerated(EnumType.STRING)
    private SeriesStatus status;

    private Instant updatedAt;
    private long total;

    protected PublishedSeries() {}

    SeriesSummary summary(UrlTemplates templates) {
        var links = new ResourceLinks("/v1/series/" + slug, templates.seriesPage(slug));
        return new SeriesSummary(id, slug, title, description, status, total, updatedAt, links);
    }
}
