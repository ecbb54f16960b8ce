package dev.seriatim.change;

import dev.seriatim.database.FeedPositions;
import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Knows how far the feeds have come, and tells those who wait for more. */
@Singleton
class FeedNews {

    /** Who waits holds a connection and nothing else; but these are not without number, too. */
    private static final int MOST_WAITING = 2000;

    /** One of the two feeds. */
    enum Feed {
        READERS,
        EDITORS;

        long position(FeedPositions positions) {
            return this == READERS ? positions.changes() : positions.events();
        }
    }

    private record Waiter(Feed feed, long since, Promise<Void> news) {}

    private final Vertx vertx;
    private final Set<Waiter> waiting = ConcurrentHashMap.newKeySet();
    private volatile boolean isStopping;
    private volatile FeedPositions last = new FeedPositions(Long.MAX_VALUE, Long.MAX_VALUE);

    FeedNews(Vertx vertx) {
        this.vertx = vertx;
    }

    void hear(@Observes FeedPositions positions) {
        last = positions;
        waiting.stream()
                .filter(waiter -> isBeyond(waiter.feed(), waiter.since()))
                .forEach(waiter -> waiter.news().tryComplete());
    }

    void stop(@Observes ShutdownEvent stopping) {
        isStopping = true;
        waiting.forEach(waiter -> waiter.news().tryComplete());
    }

    /** Whether nothing will come any more on this node. */
    boolean isStopping() {
        return isStopping;
    }

    // Before anything is heard, nobody waits in vain.
    private boolean isBeyond(Feed feed, long since) {
        return feed.position(last) > since;
    }

    /** Waits for so long. */
    Future<Void> pause(Duration length) {
        return vertx.timer(length.toMillis()).mapEmpty();
    }

    /**
     * Waits until a feed goes beyond a position, or long enough.
     *
     * @return completed then, on the context of the caller; at once where it does already, or too
     *     many wait
     */
    Future<Void> beyond(Feed feed, long since, Duration patience) {
        Promise<Void> news = Promise.promise();
        if (waiting.size() >= MOST_WAITING) {
            return Future.succeededFuture();
        }
        var waiter = new Waiter(feed, since, news);
        waiting.add(waiter);
        if (isBeyond(feed, since)) {
            news.tryComplete();
        }
        long timer = vertx.setTimer(patience.toMillis(), due -> news.tryComplete());
        var own = vertx.getOrCreateContext();
        Promise<Void> over = Promise.promise();
        news.future()
                .onComplete(
                        done -> {
                            waiting.remove(waiter);
                            vertx.cancelTimer(timer);
                            own.runOnContext(here -> over.complete());
                        });
        return over.future();
    }
}
