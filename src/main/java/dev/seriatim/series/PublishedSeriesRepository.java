package dev.seriatim.series;

import dev.seriatim.http.CacheTags;
import dev.seriatim.http.Cursor;
import dev.seriatim.http.Limit;
import dev.seriatim.http.MovedException;
import dev.seriatim.http.Page;
import dev.seriatim.http.ProblemException;
import dev.seriatim.redirect.Kind;
import dev.seriatim.redirect.PublishedRedirectRepository;
import dev.seriatim.site.SiteRepository;
import dev.seriatim.site.UrlTemplates;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds series for readers: those in which there is something to read, with the parts that can be
 * read.
 */
@ApplicationScoped
public class PublishedSeriesRepository implements PanacheRepositoryBase<PublishedSeries, UUID> {

    private static final String LIST = "published series";

    private static final String PART =
            """
            p.seriesId, p.seriesSlug, p.seriesTitle, p.seriesStatus, n.plannedTotal,
            a.id, a.slug, a.title, a.excerpt, a.publishedAt, a.wordCount, a.readingMinutes
            """;

    private final SiteRepository sites;
    private final PublishedRedirectRepository redirects;
    private final CacheTags tags;

    PublishedSeriesRepository(
            SiteRepository sites, PublishedRedirectRepository redirects, CacheTags tags) {
        this.sites = sites;
        this.redirects = redirects;
        this.tags = tags;
    }

    /** A page of series in the order of their slugs. */
    Page<SeriesSummary> page(@Nullable Cursor cursor, Limit limit, boolean total) {
        var after = cursor == null ? "" : cursor.key(LIST, String.class).get(0);
        tags.add("series", "site");
        var templates = sites.urlTemplates();
        var rows =
                find("slug > ?1 order by slug", after).range(0, limit.value()).stream()
                        .map(series -> summary(series, templates))
                        .toList();
        return Page.of(
                rows, limit, series -> Cursor.of(LIST, series.slug()), total ? count() : null);
    }

    /**
     * The series with this slug and what can be read of it.
     *
     * @throws MovedException if the slug is a former one
     * @throws ProblemException not found, also if there is nothing to read in it
     */
    SeriesPage existing(String slug) {
        tags.add("site");
        var found =
                find("slug", slug)
                        .singleResultOptional()
                        .orElseThrow(
                                () ->
                                        redirects.elsewhere(
                                                Kind.SERIES,
                                                slug,
                                                "There is no published series with this slug."));
        var series = summary(found, sites.urlTemplates());
        var order = new ReadingOrder(parts(series.id()));
        order.articles().forEach(article -> tags.add("article", article));
        var planned = order.plannedTotal();
        return new SeriesPage(
                series, order.listed(), planned, planned == null ? null : upcoming(series.id()));
    }

    private SeriesSummary summary(PublishedSeries series, UrlTemplates templates) {
        var summary = series.summary(templates);
        tags.add("series", summary.id());
        return summary;
    }

    private List<SeriesPage.Upcoming> upcoming(UUID series) {
        return getEntityManager()
                .createQuery(
                        """
                        select u.position, u.title from PublishedUpcoming u
                        where u.seriesId = :series order by u.position
                        """,
                        SeriesPage.Upcoming.class)
                .setParameter("series", series)
                .getResultList();
    }

    private List<PlacedPart> parts(UUID series) {
        return getEntityManager()
                .createQuery(
                        "select "
                                + PART
                                + """
                                from PublishedPart p join PublishedArticle a on a.id = p.articleId
                                left join PublishedPlan n on n.seriesId = p.seriesId
                                where p.seriesId = :series order by p.position
                                """,
                        PlacedPart.class)
                .setParameter("series", series)
                .getResultList();
    }

    /** The places of an article in its series, the series it joined first before the others. */
    public List<SeriesPlace> places(UUID articleId) {
        return getEntityManager()
                .createQuery(
                        "select "
                                + PART
                                + """
                                from PublishedMembership m
                                join PublishedPart p on p.seriesId = m.seriesId
                                join PublishedArticle a on a.id = p.articleId
                                left join PublishedPlan n on n.seriesId = p.seriesId
                                where m.articleId = :article order by m.partId, p.position
                                """,
                        PlacedPart.class)
                .setParameter("article", articleId)
                .getResultStream()
                .collect(
                        Collectors.groupingBy(
                                PlacedPart::seriesSlug, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(parts -> place(parts, articleId))
                .toList();
    }

    private SeriesPlace place(List<PlacedPart> parts, UUID articleId) {
        var place = new ReadingOrder(parts).placeOf(articleId);
        tags.add("series", parts.get(0).seriesId());
        Stream.of(Optional.ofNullable(place.previous()), Optional.ofNullable(place.next()))
                .flatMap(Optional::stream)
                .forEach(neighbour -> tags.add("article", neighbour.id()));
        return place;
    }
}
