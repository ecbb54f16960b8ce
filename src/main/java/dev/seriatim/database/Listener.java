package dev.seriatim.database;

import java.sql.Connection;
import java.sql.SQLException;

/** Somebody who wants to hear every announcement, and to know when some may have been missed. */
public interface Listener {

    /** From now on everything is heard; what was announced before may have been missed. */
    void begin();

    /** Something was announced. */
    void hear(Announcement announcement);

    /**
     * A moment to ask the database something, after announcements and every few seconds.
     *
     * @param connection for this moment only
     * @throws SQLException if the connection is lost
     */
    void reflect(Connection connection) throws SQLException;

    /** Nothing is heard any more. */
    void lose();

    /** The database could not be reached again. */
    void despair();
}
