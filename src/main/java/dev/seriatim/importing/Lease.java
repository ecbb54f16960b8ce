package dev.seriatim.importing;

import java.time.Duration;
import java.util.UUID;

/** For how long a node has a run; what it does with it ends between two items when it has not. */
final class Lease {

    private final UUID run;
    private final UUID owner;
    private final Duration length;
    private volatile long end;
    private volatile boolean isGivenUp;

    Lease(UUID run, UUID owner, Duration length) {
        this.run = run;
        this.owner = owner;
        this.length = length;
        extend();
    }

    UUID run() {
        return run;
    }

    UUID owner() {
        return owner;
    }

    /** Has it for a whole length from now on. */
    void extend() {
        end = System.nanoTime() + length.toNanos();
    }

    /** Gives it up at the next item. */
    void giveUp() {
        isGivenUp = true;
    }

    /**
     * Goes on only while the node has the run.
     *
     * @throws LeaseEndedException if it has not
     */
    void mustHold() {
        if (isGivenUp || System.nanoTime() - end > 0) {
            throw new LeaseEndedException();
        }
    }
}
