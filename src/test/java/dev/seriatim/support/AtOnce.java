package dev.seriatim.support;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/** Does several things at the same moment, as editors do who do not know of each other. */
public final class AtOnce {

    private AtOnce() {}

    /** What came of doing the same several times. */
    public static <T> List<T> times(int count, Callable<T> deed) {
        return all(Collections.nCopies(count, deed));
    }

    /** What came of each deed, in their order; none begins before all are ready. */
    public static <T> List<T> all(List<Callable<T>> deeds) {
        var ready = new CountDownLatch(deeds.size());
        var threads = Executors.newFixedThreadPool(deeds.size());
        try {
            return deeds.stream()
                    .map(
                            deed ->
                                    threads.submit(
                                            () -> {
                                                ready.countDown();
                                                ready.await();
                                                return deed.call();
                                            }))
                    .collect(Collectors.toList())
                    .stream()
                    .map(AtOnce::outcome)
                    .toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> T outcome(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
