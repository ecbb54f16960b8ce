package dev.seriatim.database;

import java.sql.Connection;
import java.sql.SQLException;

/** Hears every announcement, and knows when some may have been missed. */
public interface Listener {

    /** From now on everything is heard; what was announced before may have been missed. */
    void connected();

    /** Something was announced. */
    void received(Announcement announcement);

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
