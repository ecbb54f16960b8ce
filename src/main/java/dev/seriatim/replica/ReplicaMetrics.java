package dev.seriatim.replica;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What is measured of a replica, where there is one: how much it does, and how late it is. */
@Singleton
class ReplicaMetrics implements MeterBinder {

    /** Which server has answered, and why not the replica. */
    enum Result {
        /** The replica. */
        REPLICA,
        /** The primary: the replica had not come so far, or was further. */
        BEHIND,
        /** The primary: something failed on the replica. */
        FAILED,
        /** The primary: the replica is left alone. */
        AWAY
    }

    private final Replica replica;
    private final ReplicaWatch watch;
    private final MeterRegistry metrics;
    private final List<Gauge> gauges = new ArrayList<>();

    ReplicaMetrics(Replica replica, ReplicaWatch watch, MeterRegistry metrics) {
        this.replica = replica;
        this.watch = watch;
        this.metrics = metrics;
        if (replica.isConfigured()) {
            Stream.of(Result.values()).forEach(this::answers);
        }
    }

    /** Counts an answer that might have been read on the replica. */
    void answered(Result result) {
        answers(result).increment();
    }

    private Counter answers(Result result) {
        return Counter.builder("seriatim.read.answers")
                .tag("result", result.name().toLowerCase(Locale.ROOT))
                .description("Answers that were read: on the replica, or why on the primary")
                .register(metrics);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        if (!replica.isConfigured()) {
            return;
        }
        gauges.add(
                Gauge.builder("seriatim.read.used", replica, it -> it.isUsed() ? 1 : 0)
                        .description("Whether readers are answered from the replica: 1 or 0")
                        .register(registry));
        gauges.add(
                Gauge.builder("seriatim.read.lag", watch, ReplicaWatch::lag)
                        .baseUnit("seconds")
                        .description("How old the last commit is that the replica has replayed")
                        .register(registry));
    }

    // As those of CacheMetrics.
    @PreDestroy
    void end() {
        gauges.forEach(metrics::remove);
    }
}
