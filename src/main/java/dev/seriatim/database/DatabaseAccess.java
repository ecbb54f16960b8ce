package dev.seriatim.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Properties;
import org.postgresql.Driver;

/** What a client needs to connect to a database. */
public record DatabaseAccess(String url, String username, String password) {

    /** The same user's way to the same database at another URL. */
    public DatabaseAccess at(String otherUrl) {
        return new DatabaseAccess(otherUrl, username, password);
    }

    /**
     * Opens a connection of its own, outside any pool.
     *
     * @throws SQLException when nobody answers at the URL, or does not know the user and password
     */
    public Connection connect() throws SQLException {
        return connect(new Properties());
    }

    /**
     * Opens a connection of its own that gives up on a silent server, whatever the URL says.
     *
     * @param patience how long to wait for the server each time, to a second
     * @throws SQLException when nobody answers at the URL in time, or does not know the user and
     *     password
     */
    public Connection connect(Duration patience) throws SQLException {
        var limit = new Properties();
        limit.setProperty("loginTimeout", String.valueOf(patience.toSeconds()));
        var connection = connect(limit);
        connection.setNetworkTimeout(Runnable::run, (int) patience.toMillis());
        return connection;
    }

    private Connection connect(Properties properties) throws SQLException {
        properties.setProperty("user", username);
        properties.setProperty("password", password);
        // A server that hangs costs the caller half a minute at most, not a thread for ever.
        properties.putIfAbsent("connectTimeout", "5");
        properties.putIfAbsent("socketTimeout", "30");
        return Objects.requireNonNull(
                new Driver().connect(url, properties), "not a PostgreSQL URL");
    }

    /** Without the password, for logs. */
    @Override
    public String toString() {
        return username + " at " + url;
    }
}
