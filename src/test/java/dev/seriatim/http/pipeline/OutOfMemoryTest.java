package dev.seriatim.http.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;

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

    @Test
    void databaseIsNotToBlameForWantOfMemoryHere() {
        var unread = new PSQLException("", PSQLState.OUT_OF_MEMORY, new OutOfMemoryError());
        var unsent = new PSQLException("", PSQLState.OUT_OF_MEMORY);

        assertThat(DatabaseProblems.in(unread)).isEmpty();
        assertThat(DatabaseProblems.in(unsent)).isPresent();
    }

    private static LogRecord failed(Throwable failure) {
        var log = new LogRecord(Level.SEVERE, "A request failed");
        log.setThrown(failure);
        return log;
    }
}
