package dev.seriatim.cache;

import dev.seriatim.database.Announcement;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Keeps the response cache informed of what comes or goes by itself, and when. */
final class ScheduledChanges {

    static final Set<String> EVERYTHING = Set.of(Announcement.EVERYTHING);

    private static final int MOST_EXPIRIES = 100;

    /** In seconds: a change beyond thirty years is as good as that far away. */
    private static final double FARTHEST = 1e9;

    /** In seconds: by how much two polls look at the same past. */
    private static final double OVERLAP = 5;

    // See R__7_invalidation.sql.
    private static final String CHANGES =
            """
            select seconds, article_tags(article_id, null) from scheduled_change
            where seconds > ? order by seconds limit ?
            """;

    private static final String NEXT_CHANGE = "select seconds from next_scheduled_change";

    private final ResponseCache cache;
    private long polledAt;

    ScheduledChanges(ResponseCache cache) {
        this.cache = cache;
    }

    /** An announcement has said when the next of them is. */
    void announced(double seconds) {
        cache.expect(expiry(seconds, EVERYTHING));
    }

    /** Asks the database for the next of them. */
    void poll(Connection connection) throws SQLException {
        long begun = cache.now();
        var expiries = changes(connection, -secondsSince(polledAt) - OVERLAP);
        // The last of a full list stands for all behind it; if it is past, so much fell due at once
        // that what is next is not on the list.
        if (expiries.size() == MOST_EXPIRIES) {
            var last = expiries.remove(MOST_EXPIRIES - 1);
            expiries.add(new ScheduledExpiry(last.at(), EVERYTHING));
            next(connection).ifPresent(expiries::add);
        }
        polledAt = begun;
        cache.expect(expiries, begun);
    }

    private List<ScheduledExpiry> changes(Connection connection, double since) throws SQLException {
        try (var query = connection.prepareStatement(CHANGES)) {
            query.setDouble(1, since);
            query.setInt(2, MOST_EXPIRIES);
            try (var rows = query.executeQuery()) {
                var expiries = new ArrayList<ScheduledExpiry>();
                while (rows.next()) {
                    // Measured after the answer has come, so never too early.
                    expiries.add(expiry(rows.getDouble(1), tags(rows.getArray(2))));
                }
                return expiries;
            }
        }
    }

    private Optional<ScheduledExpiry> next(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(NEXT_CHANGE);
                var rows = query.executeQuery()) {
            return rows.next() && rows.getObject(1) != null
                    ? Optional.of(expiry(rows.getDouble(1), EVERYTHING))
                    : Optional.empty();
        }
    }

    private ScheduledExpiry expiry(double seconds, Set<String> tags) {
        long ahead = (long) (Math.min(seconds, FARTHEST) * TimeUnit.SECONDS.toNanos(1));
        return new ScheduledExpiry(cache.now() + ahead, tags);
    }

    private static Set<String> tags(Array stored) throws SQLException {
        return Set.of((String[]) stored.getArray());
    }

    private double secondsSince(long moment) {
        return (cache.now() - moment) / (double) TimeUnit.SECONDS.toNanos(1);
    }
}
