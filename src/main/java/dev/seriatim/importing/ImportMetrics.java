package dev.seriatim.importing;

import dev.seriatim.importing.ImportReport.Outcome;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.util.stream.Stream;

/** Counts what became of items on this node, once it is stored. */
@Singleton
class ImportMetrics {

    private final MeterRegistry metrics;

    // From the start: how fast one grows that begins with its first item, nobody can tell.
    ImportMetrics(MeterRegistry metrics) {
        this.metrics = metrics;
        Stream.of(Outcome.values()).forEach(this::counter);
    }

    private Counter counter(Outcome outcome) {
        return Counter.builder("seriatim.imports")
                .tag("outcome", outcome.word())
                .description("What became of imported items through this node, by outcome")
                .register(metrics);
    }

    void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) Outcome outcome) {
        counter(outcome).increment();
    }
}
