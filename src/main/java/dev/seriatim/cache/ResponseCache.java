package dev.seriatim.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.seriatim.database.Announcement;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The responses that are kept, by cache key. Whatever changes drops the responses that show it from
 * the cache, and keeps those from being put there that were begun before the change.
 */
@Singleton
class ResponseCache {

    private static final long NEVER = Long.MAX_VALUE;

    private final LongSupplier clock;
    private final MeterRegistry metrics;
    private final Cache<String, CachedResponse> answers;

    // Written to while Caffeine holds its own lock, and so never guarded by ours.
    private final Map<String, Set<CachedResponse>> byTag = new ConcurrentHashMap<>();

    private final Set<PendingFill> fills = new HashSet<>();
    private List<ScheduledExpiry> expiries = List.of();
    private volatile long nextExpiry = NEVER;

    // With the times at which they were heard of.
    private final Map<ScheduledExpiry, Long> announced = new HashMap<>();

    @Inject
    ResponseCache(CacheSettings settings, MeterRegistry metrics) {
        this(settings.maxBytes().asLongValue(), sinceNow(), metrics);
    }

    /**
     * @param clock counts nanoseconds
     */
    ResponseCache(long maxBytes, LongSupplier clock, MeterRegistry metrics) {
        this.clock = clock;
        this.metrics = metrics;
        this.answers =
                Caffeine.newBuilder()
                        .maximumWeight(maxBytes)
                        .weigher((String address, CachedResponse answer) -> answer.size())
                        .executor(Runnable::run)
                        .removalListener((address, answer, cause) -> unlist(answer))
                        .build();
    }

    private static LongSupplier sinceNow() {
        long start = System.nanoTime();
        return () -> System.nanoTime() - start;
    }

    /** The answer kept for an address. */
    @Nullable CachedResponse find(String address) {
        if (clock.getAsLong() >= nextExpiry) {
            dropExpired();
        }
        return answers.getIfPresent(address);
    }

    /** Begins to make an answer; to be called before anything is read for it, and ended. */
    synchronized PendingFill begin() {
        var fill = new PendingFill();
        fills.add(fill);
        return fill;
    }

    /** Ends the making of an answer, whether it was kept or not. */
    synchronized void end(PendingFill fill) {
        fills.remove(fill);
    }

    /**
     * Keeps an answer, unless something that it shows has changed since it was begun, or its making
     * has been ended.
     *
     * @return whether it is kept
     */
    synchronized boolean keep(PendingFill fill, CachedResponse answer) {
        dropExpired();
        if (!fills.contains(fill) || fill.isOutdated(answer.tags())) {
            return false;
        }
        for (String tag : answer.tags()) {
            byTag.compute(tag, (same, listed) -> with(answer, listed));
        }
        answers.put(answer.address(), answer);
        return true;
    }

    private static Set<CachedResponse> with(
            CachedResponse answer, @Nullable Set<CachedResponse> listed) {
        var more = listed == null ? new HashSet<CachedResponse>() : listed;
        more.add(answer);
        return more;
    }

    private void unlist(@Nullable CachedResponse answer) {
        if (answer != null) {
            for (String tag : answer.tags()) {
                byTag.computeIfPresent(tag, (same, listed) -> without(answer, listed));
            }
        }
    }

    private static @Nullable Set<CachedResponse> without(
            CachedResponse answer, Set<CachedResponse> listed) {
        listed.remove(answer);
        return listed.isEmpty() ? null : listed;
    }

    /** Takes every answer with one of these tags out of the cache. */
    synchronized void drop(Set<String> tags) {
        fills.forEach(fill -> fill.outdate(tags));
        if (tags.contains(Announcement.EVERYTHING)) {
            CacheMetrics.countDropped(metrics, Announcement.EVERYTHING, answers.asMap().size());
            answers.invalidateAll();
        } else {
            tags.forEach(this::drop);
        }
    }

    private void drop(String tag) {
        var listed = byTag.remove(tag);
        if (listed != null) {
            CacheMetrics.countDropped(metrics, tag, listed.size());
            listed.forEach(answer -> answers.asMap().remove(answer.address(), answer));
        }
    }

    /**
     * Replaces what is known of the times at which something will come or go by itself.
     *
     * @param asked when it was asked for, on the cache's clock: what has been announced since then
     *     may not be among it
     */
    synchronized void expect(List<ScheduledExpiry> expected, long asked) {
        announced.values().removeIf(heard -> heard < asked);
        put(Stream.concat(expected.stream(), announced.keySet().stream()));
    }

    /** Adds what was just announced. */
    synchronized void expect(ScheduledExpiry expiry) {
        announced.put(expiry, clock.getAsLong());
        put(Stream.concat(expiries.stream(), Stream.of(expiry)));
    }

    private void put(Stream<ScheduledExpiry> expected) {
        expiries = expected.sorted(Comparator.comparingLong(ScheduledExpiry::at)).toList();
        dropExpired();
    }

    private synchronized void dropExpired() {
        long now = clock.getAsLong();
        expiries.stream().filter(expiry -> expiry.at() <= now).forEach(due -> drop(due.tags()));
        expiries = expiries.stream().filter(expiry -> expiry.at() > now).toList();
        nextExpiry = expiries.isEmpty() ? NEVER : expiries.get(0).at();
    }

    /** How many whole seconds remain until something comes or goes by itself, at least 0. */
    long secondsUntilNextExpiry() {
        return Math.max(0, TimeUnit.NANOSECONDS.toSeconds(nextExpiry - clock.getAsLong()));
    }

    /** For how many seconds something that comes or goes by itself has been waited for. */
    double secondsOverdue() {
        return Math.max(0, (clock.getAsLong() - nextExpiry) / 1e9);
    }

    /** How many bytes the answers take. */
    long size() {
        return answers.policy().eviction().orElseThrow().weightedSize().orElse(0);
    }

    /** How many answers there are. */
    long entries() {
        return answers.estimatedSize();
    }

    /** The present time on the cache's clock, in nanoseconds. */
    long now() {
        return clock.getAsLong();
    }
}
