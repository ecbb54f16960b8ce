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
import dev.seriatim.language.Direction;
import dev.seriatim.language.LanguageWish;
import dev.seriatim.language.Translated;
import dev.seriatim.language.Translated.Spoken;
import dev.seriatim.redirect.Kind;
import dev.seriatim.redirect.PublishedBySlug;
import dev.seriatim.redirect.PublishedBySlug.Reading;
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

    /** A page of series in the order of their own slugs. */
    Page<SeriesSummary> page(
            LanguageWish wish, @Nullable Cursor cursor, Limit limit, boolean total) {
        var reading =
                new Reading<>(
                        Kind.SERIES,
                        PublishedSeriesRepository::words,
                        (row, spoken) -> summary(row, spoken, row.number("total")));
        return published.page(reading, wish, cursor, limit, total);
    }

    /**
     * The series with this slug and a page of what can be read of it.
     *
     * @throws MovedException if the slug is a former one, or that of another language
     * @throws ProblemException not found, also if there is nothing to read in it
     */
    SeriesPage existing(String slug, LanguageWish wish, @Nullable Cursor cursor, Limit limit) {
        var reading =
                new Reading<>(
                        Kind.SERIES,
                        PublishedSeriesRepository::words,
                        (row, spoken) -> page(row, spoken, limit, cursor));
        return published.existing(
                reading, slug, wish, ReadOrder.column(limit, cursor), ReadOrder.from(cursor, wish));
    }

    private SeriesPage page(
            Row row, Spoken<SeriesTranslation> spoken, Limit limit, @Nullable Cursor cursor)
            throws SQLException {
        var order = row.json("reading_order", ReadOrder.class);
        var parts = order.page(limit, cursor);
        parts.items().forEach(part -> part.told().tag(tags));
        var templates = UrlTemplates.of(row);
        return new SeriesPage(
                summary(row, spoken, order.total()),
                spoken.others().map(other -> TranslatedSeries.of(other, templates)).toList(),
                spoken.words().told(seo(row)),
                parts.items().stream().map(part -> part.shown(templates)).toList(),
                parts.next(),
                parts.prev(),
                order.plannedTotal(),
                order.plans());
    }

    private static Translated<SeriesTranslation> words(Row row) throws SQLException {
        var slug = row.text("slug");
        return new Translated<>(
                slug,
                row.text("language"),
                SeriesTranslation.own(
                        row.text("title"), slug, row.textOrNull("description"), seo(row)),
                row.jsonMap("translations", SeriesTranslation.class));
    }

    private static @Nullable Seo seo(Row row) throws SQLException {
        return row.jsonOrNull("seo", Seo.class);
    }

    private static SeriesSummary summary(Row row, Spoken<SeriesTranslation> spoken, long total)
            throws SQLException {
        var links = Kind.SERIES.links(UrlTemplates.of(row), spoken);
        return new SeriesSummary(
                row.id("id"),
                spoken.slug(),
                spoken.words().title(),
                spoken.language(),
                Direction.of(spoken.language()),
                spoken.words().description(),
                SeriesStatus.valueOf(row.text("status")),
                total,
                row.instant("updated_at"),
                links.page(),
                Metadata.read(row.text("metadata")),
                links);
    }
}
