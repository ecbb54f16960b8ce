package dev.seriatim.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.seriatim.database.Announcement;
import dev.seriatim.database.DatabaseAccess;
import dev.seriatim.database.ListenLoop;
import dev.seriatim.database.Listener;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Hears of changes, on this node and on others, and keeps the response cache in step. While nothing
 * is heard of other nodes, what is cached cannot be trusted.
 */
@Singleton
class InvalidationListener implements Listener {

    /** How much is known of changes on other nodes. */
    enum State {
        /** All of them. */
        CONNECTED,
        /** None for the moment; the database may still be there to ask. */
        DISCONNECTED,
        /** None, and there is no database to ask. */
        DATABASE_DOWN
    }

    private static final Set<String> EVERYTHING = Set.of(Announcement.EVERYTHING);

    private static final int MOST_EXPIRIES = 100;

    /** In seconds: a change beyond thirty years is as good as that far away. */
    private static final double FARTHEST = 1e9;

    /** In seconds: by how much two polls look at the same past. */
    private static final double OVERLAP = 5;

    // See R__7_invalidation.sql.
    private static final String CHANGES =
            """
            select seconds, article_tags(article_id, null) from scheduled_change
            where seconds > ? order by seconds limit ?
            """;

    private static final String NEXT_CHANGE = "select seconds from next_scheduled_change";

    private final ResponseCache cache;
    private final ListenLoop loop;

    // What this node announced and has acted on; it is notified of that, too.
    private final Cache<UUID, Boolean> known =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build();

    private volatile State state = State.DISCONNECTED;
    private volatile long disconnectedAt;

    // Of the listener's thread alone.
    private long polledAt;

    InvalidationListener(
            ResponseCache cache,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") Optional<String> username,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password) {
        this.cache = cache;
        this.loop =
                new ListenLoop(
                        new DatabaseAccess(url, username.orElse(""), password.orElse("")), this);
    }

    void start(@Observes @Priority(1) StartupEvent started) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        loop.stop();
    }

    State state() {
        return state;
    }

    /** For how many seconds nothing has been heard of other nodes. */
    long secondsDisconnected() {
        return TimeUnit.NANOSECONDS.toSeconds(cache.now() - disconnectedAt);
    }

    /** After a commit on this node, before its client is answered. */
    void act(@Observes(during = TransactionPhase.AFTER_SUCCESS) Announcement announcement) {
        known.put(announcement.id(), true);
        heed(announcement);
    }

    private void heed(Announcement announcement) {
        cache.drop(announcement.tags());
        if (announcement.nextChange() != null) {
            cache.expect(expiry(announcement.nextChange(), EVERYTHING));
        }
    }

    private ScheduledExpiry expiry(double seconds, Set<String> tags) {
        long ahead = (long) (Math.min(seconds, FARTHEST) * TimeUnit.SECONDS.toNanos(1));
        return new ScheduledExpiry(cache.now() + ahead, tags);
    }

    @Override
    public void connected() {
        cache.drop(Set.of(Announcement.EVERYTHING));
        state = State.CONNECTED;
    }

    @Override
    public void received(Announcement announcement) {
        if (known.asMap().remove(announcement.id()) == null) {
            heed(announcement);
        }
    }

    @Override
    public void poll(Connection connection) throws SQLException {
        long begun = cache.now();
        var expiries = changes(connection, -secondsSince(polledAt) - OVERLAP);
        // The last of a full list stands for all behind it; if it is past, so much fell due at once
        // that what is next is not on the list.
        if (expiries.size() == MOST_EXPIRIES) {
            var last = expiries.remove(MOST_EXPIRIES - 1);
            expiries.add(new ScheduledExpiry(last.at(), EVERYTHING));
            next(connection).ifPresent(expiries::add);
        }
        polledAt = begun;
        cache.expect(expiries, begun);
    }

    private List<ScheduledExpiry> changes(Connection connection, double since) throws SQLException {
        try (var query = connection.prepareStatement(CHANGES)) {
            query.setDouble(1, since);
            query.setInt(2, MOST_EXPIRIES);
            try (var rows = query.executeQuery()) {
                var expiries = new ArrayList<ScheduledExpiry>();
                while (rows.next()) {
                    // Measured after the answer has come, so never too early.
                    expiries.add(expiry(rows.getDouble(1), tags(rows.getArray(2))));
                }
                return expiries;
            }
        }
    }

    private Optional<ScheduledExpiry> next(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(NEXT_CHANGE);
                var rows = query.executeQuery()) {
            return rows.next() && rows.getObject(1) != null
                    ? Optional.of(expiry(rows.getDouble(1), EVERYTHING))
                    : Optional.empty();
        }
    }

    private static Set<String> tags(Array stored) throws SQLException {
        return Set.of((String[]) stored.getArray());
    }

    private double secondsSince(long moment) {
        return (cache.now() - moment) / (double) TimeUnit.SECONDS.toNanos(1);
    }

    @Override
    public void disconnected() {
        disconnectedAt = cache.now();
        state = State.DISCONNECTED;
    }

    @Override
    public void databaseDown() {
        state = State.DATABASE_DOWN;
    }
}
