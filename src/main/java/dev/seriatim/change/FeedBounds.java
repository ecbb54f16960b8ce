package dev.seriatim.change;

import dev.seriatim.database.Row;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.http.problem.ProblemType;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a page of a feed was read from.
 *
 * @param keptAfter nothing is kept up to here
 * @param last how far the feed has come
 * @param seen the last position that was looked at, whatever the filter left of it
 */
record FeedBounds(long keptAfter, long last, @Nullable Long seen) {

    /** What to select of the bounds, from {@code feed} and {@code seen}. */
    static FeedBounds of(Row row) throws SQLException {
        return new FeedBounds(
                row.number("kept_after"), row.number("last"), row.numberOrNull("seen"));
    }

    /**
     * The page that begins after a position.
     *
     * @throws ProblemException gone if not all of it is kept any more, or this feed has never come
     *     so far
     */
    <T extends Told> ChangePage<T> page(Since since, List<T> items, int limit) {
        if (since.position() < keptAfter || since.position() > last) {
            throw new ProblemException(
                    ProblemType.GONE,
                    "What came after this position is not kept any more: ask without since, read everything, and follow from there.");
        }
        long next =
                items.size() == limit
                        ? Long.parseLong(items.get(limit - 1).position())
                        : Objects.requireNonNullElse(seen, since.position());
        // A full page is kept, and read again when there is more.
        return new ChangePage<>(items, String.valueOf(next), items.size() == limit || next < last);
    }
}
