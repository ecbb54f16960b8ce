package dev.seriatim.database;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Trims every hour what has grown, a little at a time and on one node at a time. */
@Singleton
class Trimming {

    private static final Logger LOG = Logger.getLogger(Trimming.class);

    private static final Duration PAUSE = Duration.ofHours(1);

    private final Instance<Trim> trims;
    private final TransactionLock lock;

    Trimming(Instance<Trim> trims, TransactionLock lock) {
        this.trims = trims;
        this.lock = lock;
    }

    void start(@Observes StartupEvent started, Vertx vertx) {
        vertx.setPeriodic(
                PAUSE.toMillis(),
                timer ->
                        vertx.<Integer>executeBlocking(this::run, false)
                                .onFailure(
                                        failure ->
                                                LOG.warn("Not everything was trimmed.", failure)));
    }

    /**
     * Trims until it is enough.
     *
     * @return how much was deleted
     */
    int run() {
        int all = 0;
        for (var trim : trims) {
            for (int some = some(trim); some > 0; some = some(trim)) {
                all += some;
            }
        }
        return all;
    }

    private int some(Trim trim) {
        return QuarkusTransaction.requiringNew()
                .call(() -> lock.tryHold("trimming") ? trim.trim() : 0);
    }
}
