package dev.seriatim.series;

import dev.seriatim.article.Seo;
import dev.seriatim.database.Row;
import dev.seriatim.http.CacheTags;
import dev.seriatim.http.json.Metadata;
import dev.seriatim.http.problem.MovedException;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.http.query.Cursor;
import dev.seriatim.http.query.Limit;
import dev.seriatim.http.query.Page;
import dev.seriatim.redirect.Kind;
import dev.seriatim.redirect.PublishedBySlug;
import dev.seriatim.site.ResourceLinks;
import dev.seriatim.site.UrlTemplates;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Finds series for readers: those in which there is something to read, with the parts that can be
 * read. See R__5_published.sql.
 */
@ApplicationScoped
class PublishedSeriesRepository {

    private final PublishedBySlug published;
    private final CacheTags tags;

    PublishedSeriesRepository(PublishedBySlug published, CacheTags tags) {
        this.published = published;
        this.tags = tags;
    }

    /** A page of series in the order of their slugs. */
    Page<SeriesSummary> page(@Nullable Cursor cursor, Limit limit, boolean total) {
        return published.page(
                Kind.SERIES,
                PublishedSeriesRepository::summary,
                SeriesSummary::slug,
                cursor,
                limit,
                total);
    }

    /**
     * The series with this slug and a page of what can be read of it.
     *
     * @throws MovedException if the slug is a former one
     * @throws ProblemException not found, also if there is nothing to read in it
     */
    SeriesPage existing(String slug, @Nullable Cursor cursor, Limit limit) {
        return published.existing(
                Kind.SERIES,
                slug,
                ReadOrder.column(limit, cursor),
                ReadOrder.from(cursor),
                row -> page(row, limit, cursor));
    }

    private SeriesPage page(Row row, Limit limit, @Nullable Cursor cursor) throws SQLException {
        var order = row.json("reading_order", ReadOrder.class);
        var parts = order.page(limit, cursor);
        parts.items().forEach(part -> part.told().tag(tags));
        var templates = UrlTemplates.of(row);
        return new SeriesPage(
                summary(row),
                row.jsonOrNull("seo", Seo.class),
                parts.items().stream().map(part -> part.shown(templates)).toList(),
                parts.next(),
                parts.prev(),
                order.plannedTotal(),
                order.plans());
    }

    private static SeriesSummary summary(Row row) throws SQLException {
        var slug = row.text("slug");
        var page = UrlTemplates.of(row).seriesPage(slug);
        return new SeriesSummary(
                row.id("id"),
                slug,
                row.text("title"),
                row.textOrNull("description"),
                SeriesStatus.valueOf(row.text("status")),
                row.number("total"),
                row.instant("updated_at"),
                page,
                Metadata.read(row.text("metadata")),
                new ResourceLinks("/v1/series/" + slug, page));
    }
}
