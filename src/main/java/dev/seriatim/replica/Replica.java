package dev.seriatim.replica;

import dev.seriatim.database.DatabaseAccess;
import dev.seriatim.database.SqlReads;
import dev.seriatim.database.SqlReads.Reading;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.JDBCException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The replica that readers are answered from while it is well, if any is configured. */
@Singleton
class Replica {

    private static final Logger LOG = Logger.getLogger(Replica.class);

    /** See R__9_changes.sql. */
    private static final String STATE = "select state from readers_state";

    private final SqlReads reads;
    private final Instance<AgroalDataSource> pool;
    private final Optional<DatabaseAccess> access;

    // Unknown at first, so that whoever starts the application is told.
    private final AtomicReference<@Nullable Boolean> used = new AtomicReference<>();

    Replica(
            SqlReads reads,
            @DataSource("read") Instance<AgroalDataSource> pool,
            @ConfigProperty(name = "quarkus.datasource.read.jdbc.url") Optional<String> url,
            @ConfigProperty(name = "quarkus.datasource.read.username") Optional<String> username,
            @ConfigProperty(name = "quarkus.datasource.read.password") Optional<String> password) {
        this.reads = reads;
        this.pool = pool;
        this.access =
                url.map(at -> new DatabaseAccess(at, username.orElse(""), password.orElse("")));
    }

    boolean isConfigured() {
        return access.isPresent();
    }

    /** The way to it past the pool, if one is configured. */
    Optional<DatabaseAccess> access() {
        return access;
    }

    boolean isUsed() {
        return Boolean.TRUE.equals(used.get());
    }

    /** What decides of all that readers see, as the primary has it now. */
    String committedState() {
        return state().orElseThrow();
    }

    private Optional<String> state() {
        return reads.first(STATE, Map.of(), row -> row.text("state"));
    }

    /**
     * Reads on the replica, if it has come to a state by now.
     *
     * @param state of the primary
     * @return nothing if it has not, or has gone on
     * @throws SQLException or JDBCException if anything fails there
     */
    <T> Optional<T> readAt(String state, Reading<T> reading) throws Exception {
        try (var connection = pool.get().getConnection()) {
            return reads.from(
                    connection,
                    () ->
                            state().filter(state::equals).isPresent()
                                    ? Optional.of(reading.read())
                                    : Optional.empty());
        }
    }

    /** Something failed there. If it was the connection, nobody else need wait for it. */
    void failed(Exception failure) {
        var cause = failure instanceof JDBCException read ? read.getSQLException() : failure;
        if (cause instanceof SQLException sql && isLoss(sql.getSQLState())) {
            leave(String.valueOf(sql.getMessage()));
        } else {
            LOG.debugf(failure, "What failed on the replica is read on the primary.");
        }
    }

    // Class 08 is the connection, 57P the end of the server, or that it begins: PostgreSQL,
    // appendix A.
    private static boolean isLoss(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P"));
    }

    /** From now on readers are answered from there, too. */
    void use() {
        if (!Boolean.TRUE.equals(used.getAndSet(true))) {
            LOG.infof("Readers are answered from the replica: %s", access.orElseThrow());
        }
    }

    /** From now on they are not. */
    void leave(String reason) {
        if (!Boolean.FALSE.equals(used.getAndSet(false))) {
            LOG.warnf("Readers are answered from the primary alone; the replica: %s", reason);
        }
    }
}
