package dev.seriatim.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.UUID;

/**
 * What a node tells itself by way of the database: while it hears that, it hears the others, too.
 * PostgreSQL delivers notifications in the order of their commits, so with each of its own a node
 * has heard everything that was announced before.
 */
final class Heartbeat implements AutoCloseable {

    // A beat that is lost with the server's power matters to nobody, and waits for no disk.
    private static final String BEAT =
            "select set_config('synchronous_commit', 'off', true), pg_notify('%s', '%d')";

    private final String channel = "seriatim_" + UUID.randomUUID().toString().replace('-', '_');
    private final Queue<Long> unheard = new ArrayDeque<>();
    private final Connection sender;

    /**
     * @param sender another connection than the one that listens
     */
    Heartbeat(Connection sender) {
        this.sender = sender;
    }

    /** Of this node alone. */
    String channel() {
        return channel;
    }

    void send() throws SQLException {
        long now = System.nanoTime();
        unheard.add(now);
        try (var statement = sender.createStatement()) {
            statement.execute(BEAT.formatted(channel, now));
        }
    }

    /**
     * One came back.
     *
     * @return when it was sent, as {@link System#nanoTime}
     * @throws SQLException if one that was sent before it did not: others may be lost, too
     */
    long heard(String beat) throws SQLException {
        var sent = unheard.poll();
        if (sent == null || sent != Long.parseLong(beat)) {
            throw new SQLException("a heartbeat was not heard");
        }
        return sent;
    }

    /**
     * Looks whether what is sent comes back in time.
     *
     * @throws SQLException if it does not
     */
    void mustBeHeardWithin(Duration time) throws SQLException {
        var oldest = unheard.peek();
        if (oldest != null && System.nanoTime() - oldest > time.toNanos()) {
            throw new SQLException(
                    "notifications do not arrive; behind a pooler, set seriatim.listen.jdbc-url");
        }
    }

    @Override
    public void close() throws SQLException {
        sender.close();
    }
}
