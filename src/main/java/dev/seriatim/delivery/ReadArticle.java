package dev.seriatim.delivery;

import dev.seriatim.article.BodyFormat;
import dev.seriatim.card.ToldArticle;
import dev.seriatim.database.Row;
import dev.seriatim.series.SeriesPlace;
import dev.seriatim.series.SeriesStatus;
import dev.seriatim.site.UrlTemplates;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An article as readers see it, and what leads on from it, so far as it was asked for.
 *
 * @param places in the order in which the article joined its series
 * @param curated what its editor linked, in order
 * @param similar the most similar first; some of them may be linked, too
 */
public record ReadArticle(
        PublishedText text,
        List<ReadTranslation> translations,
        List<Place> places,
        List<CuratedLink> curated,
        List<SimilarArticle> similar) {

    static ReadArticle of(Row row, BodyFormat format) throws SQLException {
        return new ReadArticle(
                PublishedText.of(row, format),
                row.jsonList("translations", ReadTranslation[].class),
                row.jsonList("places", Place[].class),
                row.jsonList("curated", CuratedLink[].class),
                row.jsonList("similar", SimilarArticle[].class));
    }

    /** Its translations as they are shown. */
    public List<ArticleTranslation> shownTranslations() {
        return translations.stream().map(each -> each.shown(text.templates())).toList();
    }

    /** Its places in series as they are shown. */
    public List<SeriesPlace> series() {
        return places.stream().map(place -> place.shown(text.templates())).toList();
    }

    /** A place in a series; see {@link SeriesPlace}. */
    record Place(
            UUID seriesId,
            String slug,
            String title,
            String language,
            SeriesStatus status,
            long position,
            long total,
            @Nullable Long plannedPosition,
            @Nullable Long plannedTotal,
            @Nullable ToldArticle previous,
            @Nullable ToldArticle next) {

        private SeriesPlace shown(UrlTemplates templates) {
            return new SeriesPlace(
                    slug,
                    title,
                    language,
                    status,
                    templates.seriesPage(slug, language),
                    position,
                    total,
                    plannedPosition,
                    plannedTotal,
                    previous == null ? null : previous.card(templates),
                    next == null ? null : next.card(templates));
        }

        Stream<ToldArticle> neighbours() {
            return Stream.of(previous, next).flatMap(Stream::ofNullable);
        }
    }
}
