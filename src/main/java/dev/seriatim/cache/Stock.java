package dev.seriatim.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.seriatim.database.Announcement;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The answers that are kept, by address. Whatever changes takes the answers that show it off the
 * stock, and keeps those from being put there that were begun before the change.
 */
@Singleton
class Stock {

    private static final long NEVER = Long.MAX_VALUE;

    private final LongSupplier clock;
    private final Cache<String, Answer> answers;

    // Written to while Caffeine holds its own lock, and so never guarded by ours.
    private final Map<String, Set<Answer>> byTag = new ConcurrentHashMap<>();

    private final Set<Fill> fills = new HashSet<>();
    private List<Moment> moments = List.of();
    private volatile long nextMoment = NEVER;

    @Inject
    Stock(CacheSettings settings) {
        this(settings.maxBytes().asLongValue(), sinceNow());
    }

    /**
     * @param clock counts nanoseconds
     */
    Stock(long maxBytes, LongSupplier clock) {
        this.clock = clock;
        this.answers =
                Caffeine.newBuilder()
                        .maximumWeight(maxBytes)
                        .weigher((String address, Answer answer) -> answer.size())
                        .executor(Runnable::run)
                        .removalListener((address, answer, cause) -> unlist(answer))
                        .build();
    }

    private static LongSupplier sinceNow() {
        long start = System.nanoTime();
        return () -> System.nanoTime() - start;
    }

    /** The answer kept for an address. */
    @Nullable Answer find(String address) {
        if (clock.getAsLong() >= nextMoment) {
            letMomentsPass();
        }
        return answers.getIfPresent(address);
    }

    /** Begins to make an answer; to be called before anything is read for it, and ended. */
    synchronized Fill begin() {
        var fill = new Fill();
        fills.add(fill);
        return fill;
    }

    /** Ends the making of an answer, whether it was kept or not. */
    synchronized void end(Fill fill) {
        fills.remove(fill);
    }

    /**
     * Keeps an answer, unless something that it shows has changed since it was begun, or its making
     * has been ended.
     *
     * @return whether it is kept
     */
    synchronized boolean keep(Fill fill, Answer answer) {
        letMomentsPass();
        if (!fills.contains(fill) || fill.isOutdated(answer.tags())) {
            return false;
        }
        for (String tag : answer.tags()) {
            byTag.compute(tag, (same, listed) -> with(answer, listed));
        }
        answers.put(answer.address(), answer);
        return true;
    }

    private static Set<Answer> with(Answer answer, @Nullable Set<Answer> listed) {
        var more = listed == null ? new HashSet<Answer>() : listed;
        more.add(answer);
        return more;
    }

    private void unlist(@Nullable Answer answer) {
        if (answer != null) {
            for (String tag : answer.tags()) {
                byTag.computeIfPresent(tag, (same, listed) -> without(answer, listed));
            }
        }
    }

    private static @Nullable Set<Answer> without(Answer answer, Set<Answer> listed) {
        listed.remove(answer);
        return listed.isEmpty() ? null : listed;
    }

    /** Takes every answer with one of these tags out of stock. */
    synchronized void drop(Set<String> tags) {
        fills.forEach(fill -> fill.outdate(tags));
        if (tags.contains(Announcement.EVERYTHING)) {
            answers.invalidateAll();
        } else {
            tags.forEach(this::drop);
        }
    }

    private void drop(String tag) {
        var listed = byTag.remove(tag);
        if (listed != null) {
            listed.forEach(answer -> answers.asMap().remove(answer.address(), answer));
        }
    }

    /** Replaces what is known of the moments at which something will come or go by itself. */
    synchronized void expect(List<Moment> expected) {
        moments = expected.stream().sorted(Comparator.comparingLong(Moment::at)).toList();
        letMomentsPass();
    }

    private synchronized void letMomentsPass() {
        long now = clock.getAsLong();
        moments.stream().filter(moment -> moment.at() <= now).forEach(due -> drop(due.tags()));
        moments = moments.stream().filter(moment -> moment.at() > now).toList();
        nextMoment = moments.isEmpty() ? NEVER : moments.get(0).at();
    }

    /** How many whole seconds remain until something comes or goes by itself, at least 0. */
    long secondsUntilNextMoment() {
        return Math.max(0, TimeUnit.NANOSECONDS.toSeconds(nextMoment - clock.getAsLong()));
    }

    /** The present time on the stock's clock, in nanoseconds. */
    long now() {
        return clock.getAsLong();
    }
}
