package dev.seriatim.replica;

import dev.seriatim.database.DatabaseAccess;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Looks every second whether the replica is one, answers, and follows: each node writes a heartbeat
 * to the primary every second, so there is always something to replay. A request that finds the
 * connection lost does not wait for that.
 */
@Singleton
class ReplicaWatch {

    private static final Logger LOG = Logger.getLogger(ReplicaWatch.class);

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** What is further behind is asked in vain by most requests. */
    private static final Duration LATEST = Duration.ofSeconds(10);

    private static final String STANDING =
            """
            select pg_is_in_recovery() as is_replica,
                   extract(epoch from clock_timestamp() - pg_last_xact_replay_timestamp())::float8 as lag
            """;

    private final Replica replica;
    private @Nullable Connection connection;
    private volatile double lag = Double.NaN;
    private volatile boolean ended;

    ReplicaWatch(Replica replica) {
        this.replica = replica;
    }

    void start(@Observes StartupEvent started, Vertx vertx) {
        replica.access().ifPresent(access -> look(access, vertx));
    }

    private void look(DatabaseAccess access, Vertx vertx) {
        vertx.executeBlocking(() -> isWell(access), false)
                .onFailure(failure -> LOG.warn("The replica was not looked after.", failure))
                .onComplete(
                        done -> {
                            if (!ended) {
                                vertx.setTimer(PAUSE.toMillis(), due -> look(access, vertx));
                            }
                        });
    }

    private synchronized boolean isWell(DatabaseAccess access) {
        try {
            if (connection == null) {
                connection = access.connect(PATIENCE);
            }
            judge(connection);
        } catch (SQLException lost) {
            close();
            lag = Double.NaN;
            replica.leave(String.valueOf(lost.getMessage()));
        }
        return replica.isUsed();
    }

    private void judge(Connection standing) throws SQLException {
        try (var query = standing.createStatement();
                var row = query.executeQuery(STANDING)) {
            row.next();
            var age = (Double) row.getObject("lag");
            lag = age == null ? Double.NaN : age;
            if (!row.getBoolean("is_replica")) {
                replica.leave("it is none");
            } else if (age == null) {
                replica.leave("it has replayed nothing yet");
            } else if (age > LATEST.toSeconds()) {
                replica.leave("the last that it has replayed is %.0f s old".formatted(age));
            } else {
                replica.use();
            }
        }
    }

    /** How old the last commit is that it has replayed, in seconds; NaN if that is not known. */
    double lag() {
        return lag;
    }

    @PreDestroy
    void end() {
        ended = true;
        close();
    }

    private synchronized void close() {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException lost) {
                LOG.debugf(lost, "The connection to the replica was lost already.");
            }
            connection = null;
        }
    }
}
