package dev.seriatim.change;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Looks every second what has come before readers by itself, or gone, and writes it down as what
 * happened then. They see it by the clock already; who follows the feed hears of it now. Whichever
 * node comes first does it.
 */
@Singleton
class ScheduleSettling {

    private static final Logger LOG = Logger.getLogger(ScheduleSettling.class);

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int AT_ONCE = 100;

    private final EntityManager database;
    private final Journal journal;
    private final Event<ScheduleSettled> settled;
    private @Nullable ScheduledExecutorService clock;
    private volatile boolean isStopping;
    private volatile boolean isFailing;

    ScheduleSettling(EntityManager database, Journal journal, Event<ScheduleSettled> settled) {
        this.database = database;
        this.journal = journal;
        this.settled = settled;
    }

    void start(@Observes StartupEvent started) {
        var timer =
                Executors.newSingleThreadScheduledExecutor(
                        task -> {
                            var thread = new Thread(task, "schedules");
                            thread.setDaemon(true);
                            return thread;
                        });
        var pause = PAUSE.toMillis();
        var unused = timer.scheduleWithFixedDelay(this::look, pause, pause, TimeUnit.MILLISECONDS);
        clock = timer;
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        isStopping = true;
        var timer = clock;
        if (timer != null) {
            timer.shutdown();
            timer.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void look() {
        try {
            run();
            note(null);
        } catch (RuntimeException failed) {
            note(failed);
        }
    }

    /** Says once that it fails, and not each second. */
    private void note(@Nullable Throwable failure) {
        if (failure != null && !isFailing && !isStopping) {
            LOG.warn("What comes and goes by itself is not written down for the moment.", failure);
        }
        isFailing = failure != null;
    }

    /**
     * Settles all that is due.
     *
     * @return how many articles have come or gone
     */
    @ActivateRequestContext
    int run() {
        int all = 0;
        for (int some = settle(); some > 0; some = settle()) {
            all += some;
        }
        return all;
    }

    private int settle() {
        var articles =
                QuarkusTransaction.requiringNew()
                        .call(() -> due().stream().map(this::tell).toList());
        articles.forEach(article -> settled.fire(new ScheduleSettled(article)));
        return articles.size();
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> due() {
        return database.createNativeQuery(
                        "select article_id, is_there, slug from settle_schedules(:most)",
                        Tuple.class)
                .setParameter("most", AT_ONCE)
                .getResultList();
    }

    private UUID tell(Tuple article) {
        var id = article.get("article_id", UUID.class);
        journal.record(
                article.get("is_there", Boolean.class)
                        ? EventKind.ARTICLE_APPEARED
                        : EventKind.ARTICLE_EXPIRED,
                id,
                Map.of("slug", article.get("slug", String.class)));
        return id;
    }
}
