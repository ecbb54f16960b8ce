package dev.seriatim.database;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.UUID;

/**
 * What a node tells itself by way of the database: while it hears that, it hears the others, too.
 * PostgreSQL delivers notifications in the order of their commits, so with each of its own a node
 * has heard everything that was announced before. The others learn from it that the node is there.
 */
final class Heartbeat {

    static final String CHANNEL = "seriatim_heartbeat";

    private static final String LAST = "last";

    private final Queue<String> unheard = new ArrayDeque<>();
    private final Notifier notifier;
    private final UUID node;

    /**
     * A heartbeat that was heard.
     *
     * @param node whose it is
     * @param moment when it was sent, as its {@link System#nanoTime}, or that it was the last one
     */
    record Beat(UUID node, String moment) {

        static Beat parse(String payload) {
            var words = payload.split(" ");
            return new Beat(UUID.fromString(words[0]), words[1]);
        }

        boolean isLast() {
            return moment.equals(LAST);
        }
    }

    /**
     * @param node whose it is
     */
    Heartbeat(Notifier notifier, UUID node) {
        this.notifier = notifier;
        this.node = node;
    }

    void send() throws SQLException {
        var now = String.valueOf(System.nanoTime());
        unheard.add(now);
        send(now);
    }

    /** Says that there will be no more, and that the node trusts nothing that it has cached. */
    void sendLast() throws SQLException {
        send(LAST);
    }

    private void send(String moment) throws SQLException {
        notifier.send(CHANNEL, node + " " + moment);
    }

    /** Whether a beat is one of these, and not of another node or an earlier connection. */
    boolean isSent(Beat beat) {
        return beat.node().equals(node) && unheard.contains(beat.moment());
    }

    /**
     * One of these came back.
     *
     * @return when it was sent, as {@link System#nanoTime}
     * @throws SQLException if one that was sent before it did not: others may be lost, too
     */
    long heard(Beat beat) throws SQLException {
        if (!beat.moment().equals(unheard.poll())) {
            throw new SQLException("a heartbeat was not heard");
        }
        return Long.parseLong(beat.moment());
    }

    /**
     * Looks whether what is sent comes back in time.
     *
     * @throws SQLException if it does not
     */
    void mustBeHeardWithin(Duration time) throws SQLException {
        var oldest = unheard.peek();
        if (oldest != null && System.nanoTime() - Long.parseLong(oldest) > time.toNanos()) {
            throw new SQLException(
                    "notifications do not arrive; behind a pooler, set seriatim.listen.jdbc-url");
        }
    }
}
