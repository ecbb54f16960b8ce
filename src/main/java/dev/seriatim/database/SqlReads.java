package dev.seriatim.database;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.GenericJDBCException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads with SQL of its own, straight into records. Each statement is one consistent snapshot; in a
 * transaction, such as that of a preview, it is part of it; and what is read {@link #from another
 * connection} is all in one. At the level DEBUG every statement is logged.
 */
@ApplicationScoped
public class SqlReads {

    private static final Logger LOG = Logger.getLogger(SqlReads.class);

    /** From where the reading that a thread is at is to come, if not from the usual source. */
    private static final ThreadLocal<@Nullable Connection> OTHER = new ThreadLocal<>();

    private final AgroalDataSource source;

    SqlReads(AgroalDataSource source) {
        this.source = source;
    }

    /** Makes something of one row. */
    @FunctionalInterface
    public interface RowReader<T> {

        /**
         * Reads the row on which the result stands.
         *
         * @param row stands on the row, and is to stay there
         */
        T read(Row row) throws SQLException;
    }

    /** Reads whatever it reads. */
    @FunctionalInterface
    public interface Reading<T> {

        T read() throws Exception;
    }

    /**
     * Lets all that a reading asks for come from one connection to another server, in a transaction
     * that ends with it.
     *
     * @throws SQLException if the connection is lost
     * @throws GenericJDBCException if a statement fails, as everywhere else here
     */
    public <T> T from(Connection connection, Reading<T> reading) throws Exception {
        connection.setAutoCommit(false);
        OTHER.set(connection);
        try {
            return reading.read();
        } finally {
            OTHER.remove();
            connection.rollback();
        }
    }

    /**
     * All rows of a statement, in order.
     *
     * @param sql with parameters as {@code :name}
     * @param parameters texts, numbers, truth values, ids, instants, and collections of ids, which
     *     become arrays
     */
    public <T> List<T> list(String sql, Map<String, ?> parameters, RowReader<T> reader) {
        var named = NamedSql.of(sql);
        LOG.debug(named.sql());
        var elsewhere = OTHER.get();
        try {
            if (elsewhere != null) {
                return list(elsewhere, named, parameters, reader);
            }
            try (var connection = source.getConnection()) {
                return list(connection, named, parameters, reader);
            }
        } catch (SQLException failed) {
            throw new GenericJDBCException("A read failed.", failed, sql);
        }
    }

    private static <T> List<T> list(
            Connection connection, NamedSql named, Map<String, ?> parameters, RowReader<T> reader)
            throws SQLException {
        try (var statement = connection.prepareStatement(named.sql())) {
            bind(connection, statement, named, parameters);
            try (var rows = statement.executeQuery()) {
                return read(rows, reader);
            }
        }
    }

    private static <T> List<T> read(ResultSet rows, RowReader<T> reader) throws SQLException {
        var found = new ArrayList<T>();
        var row = new Row(rows);
        while (rows.next()) {
            found.add(reader.read(row));
        }
        return found;
    }

    /** The first row of a statement, if there is one. */
    public <T> Optional<T> first(String sql, Map<String, ?> parameters, RowReader<T> reader) {
        return list(sql, parameters, reader).stream().findFirst();
    }

    /** The number that a statement counts. */
    public long count(String sql, Map<String, ?> parameters) {
        return list(sql, parameters, row -> row.number("count")).get(0);
    }

    private static void bind(
            Connection connection,
            PreparedStatement statement,
            NamedSql named,
            Map<String, ?> parameters)
            throws SQLException {
        for (int i = 0; i < named.names().size(); i++) {
            var name = named.names().get(i);
            var value = Objects.requireNonNull(parameters.get(name), name);
            statement.setObject(i + 1, stored(connection, value));
        }
    }

    private static Object stored(Connection connection, Object value) throws SQLException {
        if (value instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        return value instanceof Collection<?> ids
                ? connection.createArrayOf("uuid", ids.toArray(UUID[]::new))
                : value;
    }
}
