package dev.seriatim.database;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * How far the feeds of changes have come, as {@code tell_events()} in R__9_changes.sql notifies of
 * it.
 *
 * @param events the last position in the feed of editors
 * @param changes the last one in the feed of readers
 */
public record FeedPositions(long events, long changes) {

    static final String CHANNEL = "seriatim_feed";

    /** Reads the payload of a notification. */
    static FeedPositions parse(String payload) {
        var numbers = payload.split(" ");
        return new FeedPositions(Long.parseLong(numbers[0]), Long.parseLong(numbers[1]));
    }

    /** Asks the database. */
    public static FeedPositions read(Connection connection) throws SQLException {
        try (var query = connection.createStatement();
                var row = query.executeQuery("select events, changes from feed_position")) {
            row.next();
            return new FeedPositions(row.getLong("events"), row.getLong("changes"));
        }
    }
}
