package dev.seriatim.importing;

import static java.util.stream.Collectors.toMap;

import dev.seriatim.importing.ImportReport.Outcome;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Counts what became of items on this node, once it is stored. */
@Singleton
class ImportMetrics {

    private final Map<Outcome, Counter> counters;

    // From the start: how fast one grows that begins with its first item, nobody can tell.
    ImportMetrics(MeterRegistry metrics) {
        this.counters =
                Stream.of(Outcome.values())
                        .collect(toMap(outcome -> outcome, outcome -> counter(metrics, outcome)));
    }

    private static Counter counter(MeterRegistry metrics, Outcome outcome) {
        return Counter.builder("seriatim.imports")
                .tag("outcome", outcome.word())
                .description("What became of imported items through this node, by outcome")
                .register(metrics);
    }

    void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) Outcome outcome) {
        Objects.requireNonNull(counters.get(outcome)).increment();
    }
}
