package dev.seriatim.database;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * The nodes that share the database, this one among them, as their heartbeats tell, and which of
 * them have heard of what.
 *
 * <p>A node's heartbeat is a lease: the node trusts what it has cached for {@link Listener#TRUSTED}
 * after the last one that it has heard itself, and with that it has heard all that was announced
 * before. So of an announcement that a node does not acknowledge it is certain, after the same
 * time, that the node shows nothing outdated by it but what it marks.
 */
@Singleton
public class Nodes {

    private static final long LEASE = Listener.TRUSTED.toNanos();

    private final UUID own = UUID.randomUUID();
    private final LongSupplier clock;

    // When the last heartbeat of each was heard, on the clock.
    private final Map<UUID, Long> seen = new HashMap<>();

    // By announcement, those who have acknowledged it, which may be before anybody waits for them.
    private final Cache<UUID, Set<UUID>> aware =
            Caffeine.newBuilder().expireAfterWrite(Listener.TRUSTED.multipliedBy(2)).build();

    @Inject
    public Nodes() {
        this(System::nanoTime);
    }

    /**
     * @param clock counts nanoseconds
     */
    Nodes(LongSupplier clock) {
        this.clock = clock;
    }

    /** This one. */
    UUID own() {
        return own;
    }

    /** A node's heartbeat was heard. */
    synchronized void beat(UUID node) {
        seen.put(node, clock.getAsLong());
    }

    /** A node has said that it trusts nothing from now on. */
    synchronized void left(UUID node) {
        seen.remove(node);
        notifyAll();
    }

    /** A node has heard of something. */
    synchronized void heard(Acknowledgement told) {
        told.announcements().forEach(id -> aware(id).add(told.node()));
        notifyAll();
    }

    /** How many there are. */
    public synchronized int count() {
        long now = clock.getAsLong();
        seen.values().removeIf(moment -> now - moment >= LEASE);
        return seen.size();
    }

    /**
     * Waits until no node shows any more what these announcements, which are committed, have
     * outdated: each has acknowledged them, or trusts nothing, which is certain after {@link
     * Listener#TRUSTED}.
     *
     * @throws InterruptedException if somebody wants this thread to end
     */
    public synchronized void awaitHeard(Collection<UUID> announcements)
            throws InterruptedException {
        long start = clock.getAsLong();
        for (long left = trusted(announcements, start);
                left > 0;
                left = trusted(announcements, start)) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }

    /** For how many nanoseconds more a node may show what these have outdated since the start. */
    private long trusted(Collection<UUID> announcements, long start) {
        long now = clock.getAsLong();
        return seen.entrySet().stream()
                .filter(node -> !isAware(node.getKey(), announcements))
                .mapToLong(node -> Math.min(node.getValue() - now, start - now) + LEASE)
                .max()
                .orElse(0);
    }

    private boolean isAware(UUID node, Collection<UUID> announcements) {
        return announcements.stream().allMatch(id -> aware(id).contains(node));
    }

    private Set<UUID> aware(UUID announcement) {
        return aware.get(announcement, first -> new HashSet<>());
    }
}
