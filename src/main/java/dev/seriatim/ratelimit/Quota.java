package dev.seriatim.ratelimit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/**
 * How many requests each of its holders may send in a minute: that many at once, and from then on
 * as many as come back with time.
 */
final class Quota {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private static final int MOST_HOLDERS = 20_000;

    /**
     * What a request has left of a share.
     *
     * @param isEnough whether there was anything left for this request
     * @param remaining how many more requests may follow at once
     * @param reset when the share will be whole again
     * @param delay when there will be enough for one request; zero if there is
     */
    record Share(Quota quota, boolean isEnough, long remaining, Duration reset, Duration delay) {}

    private final String name;
    private final int perMinute;

    // Whoever has not been heard of for a minute has a full share again, remembered or not.
    private final LoadingCache<String, Bucket> buckets =
            Caffeine.newBuilder()
                    .maximumSize(MOST_HOLDERS)
                    .expireAfterAccess(WINDOW)
                    .build(holder -> full());

    /**
     * @param name what the quota is called in {@code RateLimit-Policy}
     */
    Quota(String name, int perMinute) {
        this.name = name;
        this.perMinute = perMinute;
    }

    String name() {
        return name;
    }

    int perMinute() {
        return perMinute;
    }

    static long seconds() {
        return WINDOW.toSeconds();
    }

    /** Takes one request from the holder's share. */
    Share take(String holder) {
        var probe = buckets.get(holder).tryConsumeAndReturnRemaining(1);
        return new Share(
                this,
                probe.isConsumed(),
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForReset()),
                Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, WINDOW))
                .build();
    }
}
