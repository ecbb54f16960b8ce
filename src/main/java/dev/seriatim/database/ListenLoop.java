package dev.seriatim.database;

import java.net.SocketTimeoutException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Listens for announcements on a connection of its own, in a thread of its own, and takes up a new
 * connection when that one is lost.
 */
public final class ListenLoop implements Runnable {

    private static final Logger LOG = Logger.getLogger(ListenLoop.class);

    // A silent database is noticed after a heartbeat and the patience for its answer.
    private static final Duration HEARTBEAT = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final DatabaseAccess access;
    private final Listener listener;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable Connection connection;

    public ListenLoop(DatabaseAccess access, Listener listener) {
        this.access = access;
        this.listener = listener;
    }

    /** Begins to listen before it returns, if the database can be reached. */
    public void start() {
        connect();
        var thread = new Thread(this, "announcements");
        thread.setDaemon(true);
        thread.start();
    }

    /** Lets the thread end soon. */
    public void stop() {
        stopped.countDown();
    }

    @Override
    public void run() {
        var pause = FIRST_PAUSE;
        while (stopped.getCount() > 0) {
            if (connection != null) {
                listen(connection);
                pause = FIRST_PAUSE;
            } else if (!isStoppedWithin(pause)) {
                connect();
                pause = shorter(pause.multipliedBy(2), LONGEST_PAUSE);
            }
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private boolean isStoppedWithin(Duration pause) {
        try {
            return stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException ending) {
            stop();
            return true;
        }
    }

    private void connect() {
        try {
            connection = listening();
            listener.connected();
        } catch (SQLException unreachable) {
            LOG.warnf("Cannot listen for changes on other nodes: %s", unreachable.getMessage());
            listener.databaseDown();
        }
    }

    private Connection listening() throws SQLException {
        var opened = access.connect(PATIENCE);
        try (var listen = opened.createStatement()) {
            listen.execute("listen " + Announcements.CHANNEL);
            return opened;
        } catch (SQLException refused) {
            opened.close();
            throw refused;
        }
    }

    private void listen(Connection open) {
        try (open) {
            var source = open.unwrap(PGConnection.class);
            while (stopped.getCount() > 0) {
                listener.poll(open);
                for (PGNotification heard : source.getNotifications((int) HEARTBEAT.toMillis())) {
                    listener.received(Announcement.parse(heard.getParameter()));
                }
            }
        } catch (SQLException lost) {
            LOG.warnf("No longer listening for changes on other nodes: %s", lost.getMessage());
            listener.disconnected();
            // Whoever asked a silent database now would wait as long as this.
            if (lost.getCause() instanceof SocketTimeoutException) {
                listener.databaseDown();
            }
        }
        connection = null;
    }
}
