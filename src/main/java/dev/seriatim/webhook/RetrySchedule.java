package dev.seriatim.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * After how long what failed is tried again. Standard Webhooks recommends pauses that grow, with
 * jitter, over several days.
 */
record RetrySchedule(List<Duration> pauses) {

    private static final double JITTER = 0.1;

    /**
     * The pause after so many attempts, by up to a tenth longer; nothing if these were all.
     *
     * @param attempts 1 after the first
     */
    Optional<Duration> after(int attempts) {
        if (attempts > pauses.size()) {
            return Optional.empty();
        }
        var pause = pauses.get(attempts - 1);
        var longer = (long) (pause.toMillis() * JITTER * ThreadLocalRandom.current().nextDouble());
        return Optional.of(pause.plusMillis(longer));
    }
}
