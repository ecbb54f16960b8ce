package dev.seriatim.series;

import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.http.query.Cursor;
import dev.seriatim.http.query.Keyset;
import dev.seriatim.http.query.Limit;
import dev.seriatim.http.query.Page;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Keeps the orders that a series had, until {@link OldOrders} thins them. */
@ApplicationScoped
class SeriesOrderRepository implements PanacheRepositoryBase<SeriesOrder, SeriesOrder.Key> {

    private static final String LIST = "series orders";

    /** Keeps the present order of a series that is locked, so that no two get one number. */
    void keep(Series series, String arrangedBy, Instant arrangedAt) {
        var last = find("seriesId = ?1 order by number desc", series.id()).firstResultOptional();
        var number = last.map(SeriesOrder::number).orElse(0L) + 1;
        persist(new SeriesOrder(series, number, arrangedBy, arrangedAt));
    }

    /**
     * The order of this number.
     *
     * @throws ProblemException not found
     */
    SeriesOrder existing(Series series, long number) {
        return find("seriesId = ?1 and number = ?2", series.id(), number)
                .singleResultOptional()
                .orElseThrow(
                        () -> ProblemException.notFound("The series had no order of this number."));
    }

    /** A page of the orders of a series, the last made first. */
    Page<SeriesOrderView> page(Series series, @Nullable Cursor cursor, Limit limit, boolean total) {
        var keyset = Keyset.descending(cursor);
        var place = cursor == null ? Long.MAX_VALUE : (Long) cursor.key(LIST, Long.class).get(0);
        var rows =
                find(
                                "seriesId = ?1 and number %s ?2 order by number %s"
                                        .formatted(keyset.comparison(), keyset.direction()),
                                series.id(),
                                place)
                        .range(0, limit.value())
                        .list()
                        .stream()
                        .map(SeriesOrder::view)
                        .toList();
        return Page.of(
                rows,
                limit,
                cursor,
                last -> Cursor.of(LIST, last.number()),
                total ? count("seriesId", series.id()) : null);
    }
}
