package dev.seriatim.support;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for what is to come true, and not for a time. */
public final class Patience {

    private static final long PAUSE = Duration.ofMillis(20).toNanos();

    private Patience() {}

    /**
     * Comes back as soon as the condition holds.
     *
     * @return how long that took
     * @throws AssertionError if it still does not when the time is up
     */
    public static Duration until(String what, Duration atMost, Callable<Boolean> condition)
            throws Exception {
        var start = System.nanoTime();
        while (!condition.call()) {
            if (System.nanoTime() - start > atMost.toNanos()) {
                throw new AssertionError("waited %s in vain: %s".formatted(atMost, what));
            }
            LockSupport.parkNanos(PAUSE);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
