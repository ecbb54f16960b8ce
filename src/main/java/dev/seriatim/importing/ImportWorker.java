package dev.seriatim.importing;

import dev.seriatim.database.TimeOrderedId;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Works on runs, one at a time on a node: its own when they are sent, and those that others have
 * left. A node that stops gives its run back between two items; one that dies loses it when its
 * lease ends.
 */
@Singleton
class ImportWorker {

    private static final Logger LOG = Logger.getLogger(ImportWorker.class);

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int RENEWALS_IN_A_LEASE = 3;

    private final UUID node = TimeOrderedId.next();
    private final ReentrantLock working = new ReentrantLock();
    private final AtomicBoolean isWanted = new AtomicBoolean();
    private final RunQueue queue;
    private final ImportJob job;
    private final ImportSettings settings;
    private @Nullable ScheduledExecutorService threads;
    private volatile @Nullable Lease lease;
    private volatile boolean isStopping;

    ImportWorker(RunQueue queue, ImportJob job, ImportSettings settings) {
        this.queue = queue;
        this.job = job;
        this.settings = settings;
    }

    /** There is something to do. */
    record RunSpooled(UUID run) {}

    void start(@Observes StartupEvent started) {
        begin();
    }

    /** Works on what there is to do, and on what comes, from now on. */
    void begin() {
        var pool =
                Executors.newScheduledThreadPool(
                        3,
                        task -> {
                            var thread = new Thread(task, "imports");
                            thread.setDaemon(true);
                            return thread;
                        });
        var pause = settings.poll().toMillis();
        var unused = pool.scheduleWithFixedDelay(this::work, pause, pause, TimeUnit.MILLISECONDS);
        var renewal = settings.lease().toMillis() / RENEWALS_IN_A_LEASE;
        unused = pool.scheduleWithFixedDelay(this::renew, renewal, renewal, TimeUnit.MILLISECONDS);
        threads = pool;
    }

    void nudge(@Observes(during = TransactionPhase.AFTER_SUCCESS) RunSpooled spooled) {
        var pool = threads;
        if (pool != null && !isStopping) {
            pool.execute(this::work);
        }
    }

    /** Gives the run back that is worked on, between two of its items. */
    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        end();
    }

    /** Works on nothing any more. */
    void end() throws InterruptedException {
        isStopping = true;
        var held = lease;
        if (held != null) {
            held.giveUp();
        }
        var pool = threads;
        if (pool != null) {
            pool.shutdown();
            pool.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Works until there is nothing to do, unless that is done already. */
    private void work() {
        isWanted.set(true);
        if (!working.tryLock()) {
            return;
        }
        try {
            while (!isStopping && isWanted.getAndSet(false)) {
                if (workOnNext()) {
                    isWanted.set(true);
                }
            }
        } catch (RuntimeException failed) {
            LOG.warn("Imports cannot be worked on for the moment.", failed);
        } finally {
            working.unlock();
        }
    }

    private boolean workOnNext() {
        var taken = queue.take(node, settings.lease().toSeconds());
        taken.ifPresent(this::workOn);
        return taken.isPresent();
    }

    private void workOn(RunQueue.Work run) {
        var held = new Lease(run.id(), node, settings.lease());
        lease = held;
        try {
            job.carryOut(run, held);
        } catch (LeaseEndedException ended) {
            LOG.infof("This node works no longer on import %s", run.id());
            queue.giveBack(run.id(), node);
        } finally {
            lease = null;
        }
    }

    private void renew() {
        var held = lease;
        try {
            if (held != null) {
                extend(held);
            }
        } catch (RuntimeException failed) {
            LOG.warnf("An import could not be kept from other nodes: %s", failed.getMessage());
        }
    }

    private void extend(Lease held) {
        if (queue.renew(held.run(), node, settings.lease().toSeconds())) {
            held.extend();
        } else {
            held.giveUp();
        }
    }
}
