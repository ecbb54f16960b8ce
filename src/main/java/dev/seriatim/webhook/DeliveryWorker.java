package dev.seriatim.webhook;

import dev.seriatim.database.FeedPositions;
import dev.seriatim.database.TimeOrderedId;
import dev.seriatim.webhook.DeliveryQueue.Work;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Moves webhooks on and makes deliveries, as soon as there is news and each second besides. */
@Singleton
class DeliveryWorker {

    private static final Logger LOG = Logger.getLogger(DeliveryWorker.class);

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration LAST_ATTEMPTS = Duration.ofSeconds(12);
    private static final int AT_ONCE = 16;

    private final UUID node = TimeOrderedId.next();
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final Cursors cursors;
    private final DeliveryQueue queue;
    private final DeliveryAttempt attempt;
    private @Nullable ScheduledExecutorService clock;
    private @Nullable ExecutorService attempts;
    private final AtomicBoolean isWanted = new AtomicBoolean();
    private volatile boolean isNeeded;
    private volatile boolean isStopping;
    private volatile boolean isFailing;

    DeliveryWorker(Cursors cursors, DeliveryQueue queue, DeliveryAttempt attempt) {
        this.cursors = cursors;
        this.queue = queue;
        this.attempt = attempt;
    }

    void start(@Observes StartupEvent started) {
        var threads = Executors.newFixedThreadPool(AT_ONCE, DeliveryWorker::thread);
        var timer = Executors.newSingleThreadScheduledExecutor(DeliveryWorker::thread);
        attempts = threads;
        clock = timer;
        var pause = PAUSE.toMillis();
        var unused = timer.scheduleWithFixedDelay(this::work, pause, pause, TimeUnit.MILLISECONDS);
    }

    private static Thread thread(Runnable task) {
        var thread = new Thread(task, "webhooks");
        thread.setDaemon(true);
        return thread;
    }

    // Where there are no webhooks, it is asked each second whether there are any, and not for each
    // change.
    void nudge(@Observes FeedPositions news) {
        if (isNeeded) {
            lookSoon();
        }
    }

    // However many ask for it meanwhile, one look is enough.
    private void lookSoon() {
        var timer = clock;
        if (timer != null && !isStopping && !isWanted.getAndSet(true)) {
            timer.execute(this::work);
        }
    }

    /** What is on its way comes to its end; what is not is left to other nodes. */
    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        isStopping = true;
        var timer = clock;
        var threads = attempts;
        if (timer != null && threads != null) {
            timer.shutdown();
            timer.awaitTermination(LAST_ATTEMPTS.toMillis(), TimeUnit.MILLISECONDS);
            threads.shutdown();
            threads.awaitTermination(LAST_ATTEMPTS.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @ActivateRequestContext
    void work() {
        isWanted.set(false);
        try {
            isNeeded = cursors.areThere();
            if (isNeeded) {
                tell();
            }
            isFailing = false;
        } catch (RuntimeException failed) {
            if (!isFailing && !isStopping) {
                LOG.warn("Webhooks are not told for the moment.", failed);
            }
            isFailing = true;
        }
    }

    private void tell() {
        while (!isStopping && cursors.move()) {
            // One after the other, until none is behind.
        }
        for (var due = take(); !due.isEmpty(); due = take()) {
            due.forEach(this::begin);
        }
    }

    private List<Work> take() {
        int room = free.availablePermits();
        return isStopping || room == 0 ? List.of() : queue.take(node, room);
    }

    private void begin(Work work) {
        var threads = attempts;
        if (threads != null && free.tryAcquire()) {
            threads.execute(
                    () -> {
                        try {
                            make(work);
                        } finally {
                            free.release();
                            lookSoon();
                        }
                    });
        }
    }

    @ActivateRequestContext
    void make(Work work) {
        try {
            attempt.make(work, node);
        } catch (RuntimeException failed) {
            LOG.warnf(
                    failed, "What came of delivery %s is not known; it is made again.", work.id());
        }
    }
}
