package dev.seriatim.database;

import java.sql.Connection;
import java.sql.SQLException;

/** Sends notifications of PostgreSQL that belong to no change of what is stored. */
final class Notifier implements AutoCloseable {

    // What is lost with the server's power matters to nobody then, and waits for no disk.
    private static final String SEND =
            "select set_config('synchronous_commit', 'off', true), pg_notify('%s', '%s')";

    private final Connection connection;

    /**
     * @param connection another one than the one that listens
     */
    Notifier(Connection connection) {
        this.connection = connection;
    }

    /**
     * @param payload of identifiers and numbers, without quotes
     */
    void send(String channel, String payload) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(SEND.formatted(channel, payload));
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
