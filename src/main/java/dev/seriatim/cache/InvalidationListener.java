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

    private static final int MOST_EXPIRIES = 100;

    private final ResponseCache cache;
    private final ListenLoop loop;

    // What this node announced and has acted on; it is notified of that, too.
    private final Cache<UUID, Boolean> known =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build();

    private volatile State state = State.DISCONNECTED;
    private volatile long disconnectedAt;

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
        cache.drop(announcement.tags());
        known.put(announcement.id(), true);
    }

    @Override
    public void connected() {
        cache.drop(Set.of(Announcement.EVERYTHING));
        state = State.CONNECTED;
    }

    @Override
    public void received(Announcement announcement) {
        if (known.asMap().remove(announcement.id()) == null) {
            cache.drop(announcement.tags());
        }
    }

    @Override
    public void poll(Connection connection) throws SQLException {
        try (var query =
                        connection.prepareStatement(
                                "select seconds, article_tags(article_id, null) from scheduled_change");
                var rows = query.executeQuery()) {
            // Measured after the answer has come, so never too early.
            long now = cache.now();
            var expiries = new ArrayList<ScheduledExpiry>();
            while (rows.next()) {
                long at = now + (long) (rows.getDouble(1) * TimeUnit.SECONDS.toNanos(1));
                var tags = Set.of((String[]) rows.getArray(2).getArray());
                // There may be more after the last of a full list.
                boolean last = expiries.size() + 1 == MOST_EXPIRIES;
                expiries.add(
                        new ScheduledExpiry(at, last ? Set.of(Announcement.EVERYTHING) : tags));
            }
            cache.expect(List.copyOf(expiries));
        }
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
