package dev.seriatim.series;

import dev.seriatim.database.Row;
import dev.seriatim.database.SqlReads;
import dev.seriatim.http.CacheTags;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds series for readers: those in which there is something to read, with the parts that can be
 * read. See R__5_published.sql.
 */
@ApplicationScoped
class PublishedSeriesRepository {

    private final PublishedBySlug published;
    private final SqlReads database;
    private final CacheTags tags;

    PublishedSeriesRepository(PublishedBySlug published, SqlReads database, CacheTags tags) {
        this.published = published;
        this.database = database;
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
     * The series with this slug and what can be read of it.
     *
     * @throws MovedException if the slug is a former one
     * @throws ProblemException not found, also if there is nothing to read in it
     */
    SeriesPage existing(String slug) {
        var series = published.existing(Kind.SERIES, slug, PublishedSeriesRepository::summary);
        var order = new ReadingOrder(parts(series.id()));
        order.articles().forEach(article -> tags.add("article", article));
        var planned = order.plannedTotal();
        return new SeriesPage(
                series, order.listed(), planned, planned == null ? null : upcoming(series.id()));
    }

    private static SeriesSummary summary(Row row) throws SQLException {
        var slug = row.text("slug");
        return new SeriesSummary(
                row.id("id"),
                slug,
                row.text("title"),
                row.textOrNull("description"),
                SeriesStatus.valueOf(row.text("status")),
                row.number("total"),
                row.instant("updated_at"),
                new ResourceLinks("/v1/series/" + slug, UrlTemplates.of(row).seriesPage(slug)));
    }

    private List<SeriesPage.Upcoming> upcoming(UUID series) {
        return database.list(
                "select position, title from published_upcoming where series_id = :series order by position",
                Map.of("series", series),
                row -> new SeriesPage.Upcoming(row.integer("position"), row.text("title")));
    }

    private List<PlacedPart> parts(UUID series) {
        return database.list(
                """
                select n.planned_total, a.id, a.slug, a.title, a.excerpt, a.published_at, a.word_count, a.reading_minutes
                from published_part p
                join published_article a on a.id = p.article_id
                left join published_plan n on n.series_id = p.series_id
                where p.series_id = :series order by p.position
                """,
                Map.of("series", series),
                PlacedPart::of);
    }
}
