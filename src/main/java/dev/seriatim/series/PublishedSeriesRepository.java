package dev.seriatim.series;

import dev.seriatim.database.Row;
import dev.seriatim.database.SqlReads;
import dev.seriatim.http.CacheTags;
import dev.seriatim.http.Cursor;
import dev.seriatim.http.Limit;
import dev.seriatim.http.MovedException;
import dev.seriatim.http.Page;
import dev.seriatim.http.ProblemException;
import dev.seriatim.redirect.Kind;
import dev.seriatim.redirect.PublishedRedirectRepository;
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

    private static final String LIST = "published series";

    private static final String SELECT =
            "select p.*, " + UrlTemplates.COLUMNS + " from published_series p, site where ";

    private final SqlReads database;
    private final PublishedRedirectRepository redirects;
    private final CacheTags tags;

    PublishedSeriesRepository(
            SqlReads database, PublishedRedirectRepository redirects, CacheTags tags) {
        this.database = database;
        this.redirects = redirects;
        this.tags = tags;
    }

    /** A page of series in the order of their slugs. */
    Page<SeriesSummary> page(@Nullable Cursor cursor, Limit limit, boolean total) {
        var after = cursor == null ? "" : cursor.key(LIST, String.class).get(0);
        tags.add("series", "site");
        var rows =
                database.list(
                        SELECT + "p.slug > :after order by p.slug limit :limit",
                        Map.of("after", after, "limit", limit.value() + 1),
                        this::summary);
        return Page.of(
                rows, limit, series -> Cursor.of(LIST, series.slug()), total ? count() : null);
    }

    private long count() {
        return database.count("select count(*) from published_series", Map.of());
    }

    /**
     * The series with this slug and what can be read of it.
     *
     * @throws MovedException if the slug is a former one
     * @throws ProblemException not found, also if there is nothing to read in it
     */
    SeriesPage existing(String slug) {
        tags.add("site");
        var series =
                database.first(SELECT + "p.slug = :slug", Map.of("slug", slug), this::summary)
                        .orElseThrow(() -> redirects.elsewhere(Kind.SERIES, slug));
        var order = new ReadingOrder(parts(series.id()));
        order.articles().forEach(article -> tags.add("article", article));
        var planned = order.plannedTotal();
        return new SeriesPage(
                series, order.listed(), planned, planned == null ? null : upcoming(series.id()));
    }

    private SeriesSummary summary(Row row) throws SQLException {
        var slug = row.text("slug");
        var summary =
                new SeriesSummary(
                        row.id("id"),
                        slug,
                        row.text("title"),
                        row.textOrNull("description"),
                        SeriesStatus.valueOf(row.text("status")),
                        row.number("total"),
                        row.instant("updated_at"),
                        new ResourceLinks(
                                "/v1/series/" + slug, UrlTemplates.of(row).seriesPage(slug)));
        tags.add("series", summary.id());
        return summary;
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
