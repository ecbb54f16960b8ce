package dev.seriatim.importing;

import dev.seriatim.importing.ImportReport.Outcome;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;

/** Counts what became of items on this node, once it is stored. */
@Singleton
class ImportMetrics {

    private final MeterRegistry metrics;

    ImportMetrics(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) Outcome outcome) {
        Counter.builder("seriatim.imports")
                .tag("outcome", outcome.word())
                .description("What became of imported items through this node, by outcome")
                .register(metrics)
                .increment();
    }
}
