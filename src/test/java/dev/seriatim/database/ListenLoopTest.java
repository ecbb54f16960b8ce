package dev.seriatim.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seriatim.database.Heartbeat.Beat;
import dev.seriatim.support.Patience;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** That nobody listens in vain, or for ever to nothing. */
@QuarkusTest
class ListenLoopTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String username;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    private final Attentive listener = new Attentive();
    private DatabaseAccess access;
    private ListenLoop loop;

    @BeforeEach
    void knowTheDatabase() {
        access = new DatabaseAccess(url, username, password);
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (loop != null) {
            loop.stop();
        }
    }

    @Test
    void threadThatDiedOfAnErrorIsReplaced() throws Exception {
        listener.mood = Mood.DYING;
        loop = new ListenLoop(access, access, listener, new Nodes());
        loop.keepAlive();
        until(() -> listener.disconnections.get() > 0);
        listener.mood = Mood.WELL;

        until(
                () -> {
                    loop.keepAlive();
                    return listener.heartbeats.get() > 0;
                });
    }

    @Test
    void connectionOnWhichHeartbeatsAreNotHeardIsGivenUp() throws Exception {
        var elsewhere = access.at(url.replaceFirst("/[^/?]+(\\?|$)", "/postgres$1"));
        loop = new ListenLoop(elsewhere, access, listener, new Nodes());

        loop.keepAlive();

        until(() -> listener.disconnections.get() > 1);
        assertThat(listener.heartbeats).hasValue(0);
    }

    @Test
    void heartbeatThatWasMissedIsNoticedWithTheNext() throws Exception {
        try (var notifier = new Notifier(access.connect())) {
            var node = UUID.randomUUID();
            var heartbeat = new Heartbeat(notifier, node);
            heartbeat.send();
            long between = System.nanoTime();
            heartbeat.send();

            var second = new Beat(node, String.valueOf(between));
            assertThatThrownBy(() -> heartbeat.heard(second)).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void nodesHearOfEachOtherUntilTheyLeave() throws Exception {
        var here = new Nodes();
        loop = new ListenLoop(access, access, listener, here);
        var other = new ListenLoop(access, access, new Attentive(), new Nodes());
        loop.keepAlive();
        until(() -> here.count() == 2);

        other.keepAlive();
        until(() -> here.count() == 3);
        other.stop();

        until(() -> here.count() == 2);
    }

    private static void until(java.util.concurrent.Callable<Boolean> condition) throws Exception {
        Patience.until("it comes to that", SOON, condition);
    }

    private enum Mood {
        WELL,
        DYING
    }

    private static final class Attentive implements Listener {

        private final AtomicInteger heartbeats = new AtomicInteger();
        private final AtomicInteger disconnections = new AtomicInteger();
        private volatile Mood mood = Mood.WELL;

        @Override
        public void connected() {}

        @Override
        public void upToDate(long moment) {
            heartbeats.incrementAndGet();
        }

        @Override
        public boolean received(Announcement announcement) {
            return true;
        }

        @Override
        public void fed(FeedPositions positions) {}

        @Override
        public void poll(Connection connection) {
            if (mood == Mood.DYING) {
                throw new StackOverflowError("as if there were no end of it");
            }
        }

        @Override
        public void disconnected() {
            disconnections.incrementAndGet();
        }

        @Override
        public void databaseDown() {}
    }
}
