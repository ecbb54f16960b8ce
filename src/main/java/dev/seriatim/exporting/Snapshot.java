package dev.seriatim.exporting;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The database as it was at one moment, read row by row. A reader who takes nothing for half a
 * minute loses it ({@code idle_in_transaction_session_timeout}): it keeps PostgreSQL from clearing
 * up.
 */
final class Snapshot implements AutoCloseable {

    private static final int ROWS = 10;
    private static final int LONGEST_ANSWER = 600_000;

    private final Connection connection;

    private Snapshot(Connection connection) {
        this.connection = connection;
    }

    /** What is done with a row. */
    @FunctionalInterface
    interface Reader {
        void read(ResultSet row) throws SQLException, IOException;
    }

    /** What is made of a row. */
    @FunctionalInterface
    interface Maker<T> {
        T make(ResultSet row) throws SQLException;
    }

    /** Begins on a connection, which stays open. */
    static Snapshot of(Connection connection) throws SQLException {
        var snapshot = new Snapshot(connection);
        // An export is no request of which the answer is awaited within seconds.
        connection.setNetworkTimeout(Runnable::run, LONGEST_ANSWER);
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute(
                    """
                    set transaction isolation level repeatable read, read only;
                    set local statement_timeout = 0;
                    set local timezone = 'UTC'
                    """);
        }
        return snapshot;
    }

    /** Reads the row of a statement that always has one. */
    <T> T only(String sql, Maker<T> maker) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return maker.make(rows);
        }
    }

    /** Reads all rows of a statement, holding a few at a time. */
    void each(String sql, Reader reader) throws SQLException, IOException {
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(ROWS);
            try (var rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
    }
}
