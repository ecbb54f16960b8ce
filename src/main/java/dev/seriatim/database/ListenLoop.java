package dev.seriatim.database;

import static java.util.stream.Collectors.joining;

import java.net.SocketTimeoutException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Listens for announcements on a connection of its own, in a thread of its own, and takes up a new
 * connection when that one is lost, or goes silent: a {@link Heartbeat} must be heard on it.
 */
public final class ListenLoop {

    private static final Logger LOG = Logger.getLogger(ListenLoop.class);

    private static final Duration BEAT = Duration.ofSeconds(1);

    /** After how many beats to ask, too. */
    private static final int POLL = 2;

    // A silent database is noticed after a beat and the patience for its answer.
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final DatabaseAccess direct;
    private final DatabaseAccess access;
    private final Listener listener;
    private final Nodes nodes;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable Thread thread;

    /**
     * @param direct where to listen: the server itself, and no pooler
     * @param access the way that writers take, and heartbeats with them
     * @param nodes who is there, as far as it is heard
     */
    public ListenLoop(
            DatabaseAccess direct, DatabaseAccess access, Listener listener, Nodes nodes) {
        this.direct = direct;
        this.access = access;
        this.listener = listener;
        this.nodes = nodes;
    }

    /**
     * Sees to it that there is a thread that listens. To be called again and again: a thread may
     * die of any error, its own or another's that has used up the memory.
     */
    public synchronized void keepAlive() {
        if (stopped.getCount() > 0 && (thread == null || !thread.isAlive())) {
            thread = new Thread(this::run, "announcements");
            thread.setDaemon(true);
            thread.start();
        }
    }

    /**
     * Ends the thread, and waits until it has told the other nodes, unless nobody answers it.
     *
     * @throws InterruptedException if somebody wants the calling thread to end
     */
    public void stop() throws InterruptedException {
        stopped.countDown();
        var ending = running();
        if (ending != null) {
            ending.join(BEAT.plus(PATIENCE).toMillis());
        }
    }

    private synchronized @Nullable Thread running() {
        return thread;
    }

    private void run() {
        var pause = FIRST_PAUSE;
        try {
            do {
                pause = listened() ? FIRST_PAUSE : shorter(pause.multipliedBy(2), LONGEST_PAUSE);
            } while (!stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException ending) {
            LOG.warn("The thread that listens for changes on other nodes was interrupted.");
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** Whether there was anybody to listen to. */
    private boolean listened() {
        try (var notifier = new Notifier(access.connect(PATIENCE));
                var connection = direct.connect(PATIENCE)) {
            begin(connection);
            listenUntilLost(connection, notifier);
            return true;
        } catch (SQLException unreachable) {
            LOG.warnf("Cannot listen for changes on other nodes: %s", unreachable.getMessage());
            listener.databaseDown();
            return false;
        }
    }

    // In one statement, and so in one session, whatever stands in between.
    private static void begin(Connection connection) throws SQLException {
        try (var listen = connection.createStatement()) {
            listen.execute(
                    Hearing.CHANNELS.stream().map("listen %s"::formatted).collect(joining("; ")));
        }
    }

    private void listenUntilLost(Connection connection, Notifier notifier) {
        var heartbeat = new Heartbeat(notifier, nodes.own());
        try {
            listen(connection, heartbeat, new Hearing(listener, nodes, heartbeat, notifier));
            heartbeat.sendLast();
        } catch (SQLException lost) {
            LOG.warnf("No longer listening for changes on other nodes: %s", lost.getMessage());
            // Whoever asked a silent database now would wait as long as this.
            if (lost.getCause() instanceof SocketTimeoutException) {
                listener.databaseDown();
            }
        }
    }

    private void listen(Connection connection, Heartbeat heartbeat, Hearing hearing)
            throws SQLException {
        listener.connected();
        try {
            for (long beats = 0; stopped.getCount() > 0; beats++) {
                heartbeat.mustBeHeardWithin(Listener.TRUSTED);
                heartbeat.send();
                if (beats % POLL == 0) {
                    listener.poll(connection);
                }
                hear(connection, hearing);
            }
        } finally {
            listener.disconnected();
        }
    }

    /** Hears what comes until the next heartbeat is due. */
    private void hear(Connection connection, Hearing hearing) throws SQLException {
        var source = connection.unwrap(PGConnection.class);
        long due = System.nanoTime() + BEAT.toNanos();
        for (long left = BEAT.toMillis(); left > 0; left = millisecondsUntil(due)) {
            if (hearing.take(source.getNotifications((int) left))) {
                listener.poll(connection);
            }
        }
    }

    private static long millisecondsUntil(long due) {
        return TimeUnit.NANOSECONDS.toMillis(due - System.nanoTime());
    }
}
