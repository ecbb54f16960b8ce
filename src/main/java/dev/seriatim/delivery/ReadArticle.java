package dev.seriatim.delivery;

import dev.seriatim.article.BodyFormat;
import dev.seriatim.database.Row;
import dev.seriatim.series.SeriesPlace;
import dev.seriatim.series.SeriesStatus;
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
record ReadArticle(
        PublishedText text,
        List<Place> places,
        List<CuratedLink> curated,
        List<SimilarArticle> similar) {

    static ReadArticle of(Row row, BodyFormat format) throws SQLException {
        return new ReadArticle(
                PublishedText.of(row, format),
                list(row, "places", Place[].class),
                list(row, "curated", CuratedLink[].class),
                list(row, "similar", SimilarArticle[].class));
    }

    private static <T> List<T> list(Row row, String column, Class<T[]> type) throws SQLException {
        var rows = row.jsonOrNull(column, type);
        return rows == null ? List.of() : List.of(rows);
    }

    /** A place in a series; see {@link SeriesPlace}. */
    record Place(
            UUID seriesId,
            String slug,
            String title,
            SeriesStatus status,
            int position,
            int total,
            @Nullable Long plannedTotal,
            @Nullable Teaser previous,
            @Nullable Teaser next) {

        SeriesPlace shown() {
            return new SeriesPlace(
                    slug,
                    title,
                    status,
                    position,
                    total,
                    plannedTotal,
                    previous == null ? null : previous.neighbour(),
                    next == null ? null : next.neighbour());
        }

        Stream<Teaser> neighbours() {
            return Stream.of(previous, next).flatMap(Stream::ofNullable);
        }
    }

    /** What is told of another article. */
    record Teaser(UUID id, String slug, String title, String excerpt) {

        /** How it is selected from a published teaser {@code t}. */
        static final String JSON =
                "json_build_object('id', t.id, 'slug', t.slug, 'title', t.title, 'excerpt', t.excerpt)";

        SeriesPlace.Neighbour neighbour() {
            return new SeriesPlace.Neighbour(slug, title);
        }
    }
}
