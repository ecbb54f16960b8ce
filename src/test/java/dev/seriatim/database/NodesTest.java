package dev.seriatim.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.support.Patience;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who is waited for, and until when. */
@Timeout(60)
class NodesTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final long LEASE = Listener.TRUSTED.toNanos();

    private final UUID other = UUID.randomUUID();
    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();
    private final AtomicLong time = new AtomicLong();
    private final Nodes nodes = new Nodes(time::get);

    @Test
    void nobodyIsWaitedForWhereNobodyIs() throws Exception {
        nodes.awaitHeard(List.of(first));
    }

    @Test
    void acknowledgementMayComeBeforeAnybodyWaits() throws Exception {
        nodes.beat(other);
        nodes.heard(new Acknowledgement(other, List.of(first, second)));

        nodes.awaitHeard(List.of(first, second));
    }

    @Test
    void nodeIsWaitedForUntilItHasAcknowledgedEverything() throws Exception {
        nodes.beat(nodes.own());
        nodes.beat(other);
        var writer = waiting();

        nodes.heard(new Acknowledgement(nodes.own(), List.of(first, second)));
        nodes.heard(new Acknowledgement(other, List.of(first)));
        awaitWaiting(writer);
        nodes.heard(new Acknowledgement(other, List.of(second)));

        writer.join();
    }

    @Test
    void nodeThatLeavesIsWaitedForNoLonger() throws Exception {
        nodes.beat(other);
        var writer = waiting();

        nodes.left(other);

        writer.join();
    }

    @Test
    void silentNodeIsWaitedForUntilItTrustsNothing() throws Exception {
        nodes.beat(other);
        time.set(LEASE / 2);
        var writer = waiting();

        time.set(LEASE - 1);
        nodes.heard(new Acknowledgement(other, List.of()));
        awaitWaiting(writer);
        time.set(LEASE);
        nodes.heard(new Acknowledgement(other, List.of()));

        writer.join();
    }

    @Test
    void nodeThatIsHeardAndNeverAcknowledgesIsNotWaitedForLonger() throws Exception {
        nodes.beat(other);
        var writer = waiting();

        time.set(LEASE);
        nodes.beat(other);
        nodes.heard(new Acknowledgement(other, List.of()));

        writer.join();
    }

    @Test
    void nodesAreCountedWhileTheyAreHeard() {
        nodes.beat(nodes.own());
        time.set(LEASE / 2);
        nodes.beat(other);
        assertThat(nodes.count()).isEqualTo(2);

        time.set(LEASE);
        assertThat(nodes.count()).isEqualTo(1);
    }

    private Thread waiting() throws Exception {
        var writer =
                new Thread(
                        () -> {
                            try {
                                nodes.awaitHeard(List.of(first, second));
                            } catch (InterruptedException ending) {
                                throw new IllegalStateException(ending);
                            }
                        });
        writer.setDaemon(true);
        writer.start();
        awaitWaiting(writer);
        return writer;
    }

    private static void awaitWaiting(Thread writer) throws Exception {
        Patience.until(
                "the writer waits", SOON, () -> writer.getState() == Thread.State.TIMED_WAITING);
    }
}
