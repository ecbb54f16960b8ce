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
        var credentials = new Properties();
        credentials.setProperty("user", username);
        credentials.setProperty("password", password);
        return Objects.requireNonNull(
                new Driver().connect(url, credentials), "not a PostgreSQL URL");
    }

    /** Without the password, for logs. */
    @Override
    public String toString() {
        return username + " at " + url;
    }
}
