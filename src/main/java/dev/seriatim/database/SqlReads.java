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
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.GenericJDBCException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads with SQL of its own, straight into records. Each statement is one consistent snapshot; in a
 * transaction, such as that of a preview, it is part of it. At the level DEBUG every statement is
 * logged.
 */
@ApplicationScoped
public class SqlReads {

    private static final Logger LOG = Logger.getLogger(SqlReads.class);

    private final AgroalDataSource source;

    SqlReads(AgroalDataSource source) {
        this.source = source;
    }

    /** Makes something of one row. */
    @FunctionalInterface
    public interface RowReader<T> {

        /**
         * What the row comes to.
         *
         * @param row stands on the row, and is to stay there
         */
        T read(Row row) throws SQLException;
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
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(named.sql())) {
            bind(connection, statement, named, parameters);
            try (var rows = statement.executeQuery()) {
                return read(rows, reader);
            }
        } catch (SQLException failed) {
            throw new GenericJDBCException("A read failed.", failed, sql);
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
            var value = parameters.get(named.names().get(i));
            statement.setObject(i + 1, stored(connection, value));
        }
    }

    private static @Nullable Object stored(Connection connection, @Nullable Object value)
            throws SQLException {
        if (value instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        return value instanceof Collection<?> ids
                ? connection.createArrayOf("uuid", ids.toArray(UUID[]::new))
                : value;
    }
}
