package dev.seriatim.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** Hears every announcement, and knows when some may have been missed. */
public interface Listener {

    /** For how long nothing is missed after a heartbeat that was heard: two more are lost then. */
    Duration TRUSTED = Duration.ofSeconds(3);

    /** From now on everything is to be heard; what was announced before may have been missed. */
    void connected();

    /**
     * A heartbeat was heard, and with it everything that was announced before.
     *
     * @param moment when it was sent, as {@link System#nanoTime}
     */
    void upToDate(long moment);

    /**
     * Something was announced.
     *
     * @return whether another node did
     */
    boolean received(Announcement announcement);

    /** The feeds of changes have come so far. */
    void fed(FeedPositions positions);

    /**
     * A moment to ask the database something, after announcements and every few seconds.
     *
     * @param connection for this moment only
     * @throws SQLException if the connection is lost
     */
    void poll(Connection connection) throws SQLException;

    /** Nothing is heard any more. */
    void disconnected();

    /** The database could not be reached again. */
    void databaseDown();
}
