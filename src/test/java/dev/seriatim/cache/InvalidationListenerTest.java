package dev.seriatim.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.cache.InvalidationListener.State;
import dev.seriatim.database.Nodes;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InvalidationListenerTest {

    private final InvalidationListener listener =
            new InvalidationListener(
                    new ResponseCache(1 << 20, System::nanoTime, new SimpleMeterRegistry()),
                    null,
                    new MadeChanges(),
                    new Nodes(),
                    "jdbc:postgresql://127.0.0.1/none",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    @Test
    void nothingIsTrustedBeforeTheFirstHeartbeat() {
        listener.connected();

        assertThat(listener.state()).isEqualTo(State.DISCONNECTED);
    }

    @Test
    void heartbeatIsTrustedForAWhile() {
        listener.connected();
        listener.upToDate(System.nanoTime());
        assertThat(listener.state()).isEqualTo(State.CONNECTED);

        listener.upToDate(System.nanoTime() - InvalidationListener.TRUSTED.toNanos());
        assertThat(listener.state()).isEqualTo(State.DISCONNECTED);
    }

    @Test
    void lostConnectionIsNotTrustedForAMoment() {
        listener.upToDate(System.nanoTime());

        listener.disconnected();

        assertThat(listener.state()).isEqualTo(State.DISCONNECTED);
    }
}
