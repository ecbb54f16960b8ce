package dev.seriatim.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.seriatim.database.Announcement;
import dev.seriatim.database.DatabaseAccess;
import dev.seriatim.database.FeedPositions;
import dev.seriatim.database.ListenLoop;
import dev.seriatim.database.Listener;
import dev.seriatim.database.Nodes;
import io.quarkus.arc.Arc;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Hears of changes, on this node and on others, and keeps the response cache in step. While nothing
 * is heard of other nodes, what is cached cannot be trusted; and that something is heard must have
 * been seen lately, by a heartbeat of one's own.
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

    /** How often to see whether anybody listens at all. */
    private static final Duration LOOK_AFTER = Duration.ofSeconds(1);

    private final ResponseCache cache;
    private final ScheduledChanges schedule;
    private final Event<FeedPositions> feeds;
    private final MadeChanges changes;
    private final ListenLoop loop;

    // What this node announced and has acted on; it is notified of that, too.
    private final Cache<UUID, Boolean> known =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build();

    private volatile State state = State.DISCONNECTED;

    // When it was certain for the last time that nothing was missed, on the clock of the system.
    private volatile long upToDateAt = System.nanoTime();

    InvalidationListener(
            ResponseCache cache,
            Event<FeedPositions> feeds,
            MadeChanges changes,
            Nodes nodes,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "seriatim.listen.jdbc-url") Optional<String> direct,
            @ConfigProperty(name = "quarkus.datasource.username") Optional<String> username,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password) {
        this.cache = cache;
        this.feeds = feeds;
        this.changes = changes;
        this.schedule = new ScheduledChanges(cache);
        var access = new DatabaseAccess(url, username.orElse(""), password.orElse(""));
        this.loop = new ListenLoop(direct.map(access::at).orElse(access), access, this, nodes);
    }

    void start(@Observes @Priority(1) StartupEvent started, Vertx vertx) {
        loop.keepAlive();
        vertx.setPeriodic(LOOK_AFTER.toMillis(), timer -> loop.keepAlive());
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        loop.stop();
    }

    State state() {
        State known = state;
        return known == State.CONNECTED && sinceUpToDate() > TRUSTED.toNanos()
                ? State.DISCONNECTED
                : known;
    }

    private long sinceUpToDate() {
        return System.nanoTime() - upToDateAt;
    }

    /** For how many seconds nothing has been heard of other nodes. */
    long secondsDisconnected() {
        return TimeUnit.NANOSECONDS.toSeconds(sinceUpToDate());
    }

    /** After a commit on this node, before its client is answered. */
    void act(@Observes(during = TransactionPhase.AFTER_SUCCESS) Announcement announcement) {
        known.put(announcement.id(), true);
        heed(announcement);
        // What changes by itself, or by a run in the background, has nobody who waits for an
        // answer.
        if (Arc.container().requestContext().isActive()) {
            changes.add(announcement.id());
        }
    }

    private void heed(Announcement announcement) {
        cache.drop(announcement.tags());
        if (announcement.nextChange() != null) {
            schedule.announced(announcement.nextChange());
        }
    }

    @Override
    public void connected() {
        cache.drop(ScheduledChanges.EVERYTHING);
        state = State.DISCONNECTED;
    }

    @Override
    public void upToDate(long moment) {
        upToDateAt = moment;
        state = State.CONNECTED;
    }

    @Override
    public boolean received(Announcement announcement) {
        var isFromElsewhere = known.asMap().remove(announcement.id()) == null;
        if (isFromElsewhere) {
            heed(announcement);
        }
        return isFromElsewhere;
    }

    @Override
    public void poll(Connection connection) throws SQLException {
        fed(FeedPositions.read(connection));
        schedule.poll(connection);
    }

    @Override
    public void fed(FeedPositions positions) {
        feeds.fire(positions);
    }

    @Override
    public void disconnected() {
        state = State.DISCONNECTED;
    }

    @Override
    public void databaseDown() {
        state = State.DATABASE_DOWN;
    }
}
