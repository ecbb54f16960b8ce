package dev.seriatim.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Properties;
import org.postgresql.Driver;

/** What a client needs to connect to a database. */
public record DatabaseAccess(String url, String username, String password) {

    /**
     * Opens a connection of its own, outside any pool.
     *
     * @throws SQLException when nobody answers at the URL, or does not know the user and password
     */
    public Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", username);
        properties.setProperty("password", password);
        // A server that hangs costs the caller half a minute at most, not a thread for ever.
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "30");
        return Objects.requireNonNull(
                new Driver().connect(url, properties), "not a PostgreSQL URL");
    }

    /** Without the password, for logs. */
    @Override
    public String toString() {
        return username + " at " + url;
    }
}
