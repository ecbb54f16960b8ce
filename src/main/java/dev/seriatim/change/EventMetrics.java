package dev.seriatim.change;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;

/** Counts what happened on this node, once it is stored. */
@Singleton
class EventMetrics {

    private final MeterRegistry metrics;

    EventMetrics(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) EventKind kind) {
        Counter.builder("seriatim.events")
                .tag("kind", kind.word())
                .description("What happened to content through this node, by kind")
                .register(metrics)
                .increment();
    }
}
