package dev.seriatim.database;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.inject.Default;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/**
 * Names no prepared statement on a connection that leads to a pooler, such as PgBouncer: the next
 * transaction may come to another server, which does not know the name, or knows another statement
 * by it.
 */
@Singleton
@Default
@DataSource("read")
class PoolerDetection implements AgroalPoolInterceptor {

    private static final Logger LOG = Logger.getLogger(PoolerDetection.class);

    private static final int NEVER = 0;

    @Override
    public void onConnectionCreate(Connection connection) {
        try {
            var server = connection.unwrap(PGConnection.class);
            if (server.getBackendPID() != backend(connection)) {
                server.setPrepareThreshold(NEVER);
            }
        } catch (SQLException lost) {
            LOG.debugf(lost, "A new connection is lost already; whoever uses it will see.");
        }
    }

    // A pooler makes up the process that it greets its clients with.
    private static int backend(Connection connection) throws SQLException {
        try (var query = connection.createStatement();
                var answer = query.executeQuery("select pg_backend_pid()")) {
            answer.next();
            return answer.getInt(1);
        }
    }
}
