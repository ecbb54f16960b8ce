package dev.seriatim.access;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** Lets one thing of each kind through in a minute, so that nobody can fill the log. */
final class OncePerMinute<K> {

    private static final long MINUTE = Duration.ofMinutes(1).toMillis();

    private final TokenClock clock;
    private final ConcurrentHashMap<K, Long> admitted = new ConcurrentHashMap<>();

    OncePerMinute(TokenClock clock) {
        this.clock = clock;
    }

    boolean admits(K kind) {
        var now = clock.millis();
        var isDue = new AtomicBoolean();
        admitted.compute(
                kind,
                (same, since) -> {
                    if (since != null && now - since < MINUTE) {
                        return since;
                    }
                    isDue.set(true);
                    return now;
                });
        return isDue.get();
    }
}
