package dev.seriatim.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class OutOfMemoryTest {

    private final List<Integer> ends = new ArrayList<>();
    private final OutOfMemory memory = new OutOfMemory(ends::add);

    @Test
    void processEndsWhenAnythingHasFailedForWantOfMemory() {
        memory.publish(failed(new IllegalStateException(new OutOfMemoryError("Java heap space"))));

        assertThat(ends).containsExactly(3);
    }

    @Test
    void processGoesOnWhenSomethingElseHasFailed() {
        memory.publish(failed(new IllegalStateException()));
        memory.publish(failed(null));

        assertThat(ends).isEmpty();
    }

    private static LogRecord failed(Throwable failure) {
        var log = new LogRecord(Level.SEVERE, "A request failed");
        log.setThrown(failure);
        return log;
    }
}
