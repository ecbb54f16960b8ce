package dev.seriatim.http.pipeline;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Ends the process when its memory is used up, as {@code -XX:+ExitOnOutOfMemoryError} does where
 * somebody has thought of it: any thread may have died of it then, and what goes on cannot be
 * relied upon. Whoever started the process starts it again.
 *
 * <p>Hardly anything fails without being logged, so that is where it is looked for.
 */
@Singleton
class OutOfMemory extends Handler {

    private static final org.jboss.logging.Logger LOG =
            org.jboss.logging.Logger.getLogger(OutOfMemory.class);

    /** What the JVM ends with itself. */
    private static final int STATUS = 3;

    private static final int LONGEST_CHAIN = 50;

    private final IntConsumer end;

    @Inject
    OutOfMemory() {
        this(Runtime.getRuntime()::halt);
    }

    OutOfMemory(IntConsumer end) {
        this.end = end;
    }

    void watch(@Observes StartupEvent started) {
        Logger.getLogger("").addHandler(this);
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, error) -> LOG.errorf(error, "Thread %s has ended", thread.getName()));
    }

    /** Ends the process if that is what has failed. */
    private void endIfBehind(@Nullable Throwable failure) {
        if (failure != null && chain(failure).anyMatch(OutOfMemoryError.class::isInstance)) {
            System.err.println("There is no memory left, and so this is the end.");
            failure.printStackTrace();
            end.accept(STATUS);
        }
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(LONGEST_CHAIN);
    }

    @Override
    public void publish(LogRecord record) {
        endIfBehind(record.getThrown());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
