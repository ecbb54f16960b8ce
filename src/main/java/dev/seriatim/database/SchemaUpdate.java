package dev.seriatim.database;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.jboss.logging.Logger;

/**
 * Brings the schema up to date before anything else begins. Where a later release has done so
 * already, it is left alone: what that release has added serves this one, too, and putting our own
 * views and functions in the place of its would be no service to it.
 */
@Singleton
class SchemaUpdate {

    private static final Logger LOG = Logger.getLogger(SchemaUpdate.class);

    private static final int FIRST = Interceptor.Priority.PLATFORM_BEFORE - 1;

    private static final int ATTEMPTS = 20;
    private static final String DEADLOCK = "40P01";

    private static final Set<MigrationState> LATER =
            Set.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED);

    void update(@Observes @Priority(FIRST) StartupEvent started, Flyway migrations) {
        update(migrations);
    }

    static void update(Flyway migrations) {
        try {
            UnusableDatabase.sentence(version(migrations))
                    .ifPresent(
                            sentence -> {
                                throw StartFailure.saying(sentence);
                            });
            bringUpToDate(migrations);
        } catch (FlywayException | SQLException failure) {
            throw UnusableDatabase.sentence(failure)
                    .map(StartFailure::saying)
                    .orElseGet(() -> new IllegalStateException(failure));
        }
    }

    private static int version(Flyway migrations) throws SQLException {
        try (var connection = migrations.getConfiguration().getDataSource().getConnection()) {
            return connection.getMetaData().getDatabaseMajorVersion();
        }
    }

    private static void bringUpToDate(Flyway migrations) {
        if (Stream.of(migrations.info().all()).anyMatch(SchemaUpdate::isLater)) {
            LOG.info("The schema is that of a later Seriatim.");
        } else {
            var executed = migrate(migrations);
            LOG.infof("The schema is up to date, after %d migrations at this start", executed);
        }
    }

    // A node of the release before is at work meanwhile. Of two that wait for each other's locks
    // PostgreSQL ends one; if that is the migration, all that it did is taken back.
    private static int migrate(Flyway migrations) {
        int executed = migrations.info().applied().length;
        for (int attempt = 1; ; attempt++) {
            try {
                migrations.migrate();
                return migrations.info().applied().length - executed;
            } catch (FlywayException failure) {
                if (attempt == ATTEMPTS || !isDeadlock(failure)) {
                    throw failure;
                }
                LOG.info("A migration and another node waited for each other; it begins again.");
            }
        }
    }

    private static boolean isDeadlock(FlywayException failure) {
        return UnusableDatabase.said(failure).anyMatch(said -> DEADLOCK.equals(said.getSQLState()));
    }

    private static boolean isLater(MigrationInfo migration) {
        return LATER.contains(migration.getState());
    }
}
