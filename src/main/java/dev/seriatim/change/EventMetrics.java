package dev.seriatim.change;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.util.stream.Stream;

/** Counts what happened on this node, once it is stored. */
@Singleton
class EventMetrics {

    private final MeterRegistry metrics;

    // From the start: how fast one grows that begins with its first event, nobody can tell.
    EventMetrics(MeterRegistry metrics) {
        this.metrics = metrics;
        Stream.of(EventKind.values()).forEach(this::counter);
    }

    private Counter counter(EventKind kind) {
        return Counter.builder("seriatim.events")
                .tag("kind", kind.word())
                .description("What happened to content through this node, by kind")
                .register(metrics);
    }

    void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) EventKind kind) {
        counter(kind).increment();
    }
}
