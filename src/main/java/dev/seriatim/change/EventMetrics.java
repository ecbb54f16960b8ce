package dev.seriatim.change;

import static java.util.stream.Collectors.toMap;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Counts what happened on this node, once it is stored. */
@Singleton
class EventMetrics {

    private final Map<EventKind, Counter> counters;

    // From the start: how fast one grows that begins with its first event, nobody can tell.
    EventMetrics(MeterRegistry metrics) {
        this.counters =
                Stream.of(EventKind.values())
                        .collect(toMap(kind -> kind, kind -> counter(metrics, kind)));
    }

    private static Counter counter(MeterRegistry metrics, EventKind kind) {
        return Counter.builder("seriatim.events")
                .tag("kind", kind.word())
                .description("What happened to content through this node, by kind")
                .register(metrics);
    }

    void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) EventKind kind) {
        Objects.requireNonNull(counters.get(kind)).increment();
    }
}
