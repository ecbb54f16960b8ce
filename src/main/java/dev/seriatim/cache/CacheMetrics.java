package dev.seriatim.cache;

import static java.util.stream.Collectors.toMap;

import dev.seriatim.cache.InvalidationListener.State;
import dev.seriatim.database.Nodes;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is measured of the cache: how it answers, what it holds, whether it hears of changes. */
@Singleton
class CacheMetrics implements MeterBinder {

    private static final Map<String, String> RESULTS =
            Map.of(
                    CacheStatus.HIT, "hit",
                    CacheStatus.STORED, "stored",
                    CacheStatus.COLLAPSED, "collapsed",
                    CacheStatus.MISS, "miss",
                    CacheStatus.BYPASS, "bypass");
    private static final String OUTDATED = "outdated";

    private final ResponseCache cache;
    private final InvalidationListener listener;
    private final Nodes nodes;
    private final Map<String, Counter> answers;
    private final Counter outdated;
    private final List<Gauge> gauges = new ArrayList<>();
    private final MeterRegistry metrics;

    CacheMetrics(
            ResponseCache cache,
            InvalidationListener listener,
            Nodes nodes,
            MeterRegistry metrics) {
        this.cache = cache;
        this.listener = listener;
        this.nodes = nodes;
        this.metrics = metrics;
        this.answers =
                RESULTS.entrySet().stream()
                        .collect(
                                toMap(
                                        Map.Entry::getKey,
                                        result -> answers(metrics, result.getValue())));
        this.outdated = answers(metrics, OUTDATED);
    }

    private static Counter answers(MeterRegistry metrics, String result) {
        return Counter.builder("seriatim.cache.answers")
                .tag("result", result)
                .description("Delivery answers, by the cache's part in them")
                .register(metrics);
    }

    /** Counts an answer that says this of the cache's part in it. */
    void answered(String cacheStatus) {
        answers.getOrDefault(cacheStatus, outdated).increment();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauges.add(
                Gauge.builder("seriatim.cache.size", cache, ResponseCache::size)
                        .baseUnit("bytes")
                        .description("What the answers in the cache take")
                        .register(registry));
        gauges.add(
                Gauge.builder("seriatim.cache.entries", cache, ResponseCache::entries)
                        .description("How many answers are in the cache")
                        .register(registry));
        gauges.add(
                Gauge.builder("seriatim.schedule.lag", cache, ResponseCache::secondsOverdue)
                        .baseUnit("seconds")
                        .description(
                                "For how long a scheduled change is due that this cache has not seen")
                        .register(registry));
        gauges.add(
                Gauge.builder("seriatim.listener.connected", listener, CacheMetrics::isConnected)
                        .description("Whether this node hears of changes on other nodes: 1 or 0")
                        .register(registry));
        gauges.add(
                Gauge.builder(
                                "seriatim.listener.silence",
                                listener,
                                InvalidationListener::secondsDisconnected)
                        .baseUnit("seconds")
                        .description(
                                "For how long nothing has been heard, the own heartbeat included")
                        .register(registry));
        gauges.add(
                Gauge.builder("seriatim.nodes", nodes, Nodes::count)
                        .description("How many nodes this one hears of, itself included")
                        .register(registry));
    }

    // Micrometer's registry outlives the application: started anew in one process, it would keep
    // these gauges, which hold what they measure weakly, instead of the next ones.
    @PreDestroy
    void end() {
        gauges.forEach(metrics::remove);
    }

    private static int isConnected(InvalidationListener listener) {
        return listener.state() == State.CONNECTED ? 1 : 0;
    }

    /** Counts answers that left the cache because this tag changed. */
    static void countDropped(MeterRegistry metrics, String tag, int answers) {
        // By "article", not by "article:" and an id, of which there is no end.
        Counter.builder("seriatim.cache.dropped")
                .tag("tag", tag.split(":", 2)[0])
                .description("Answers dropped from the cache, by the kind of tag that changed")
                .register(metrics)
                .increment(answers);
    }
}
