package dev.seriatim.support;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** What the database holds, to see that a refused request changed none of it. */
public final class Store {

    private Store() {}

    /** The digest of the rows of each table, by the table's name. */
    public static Map<String, String> digests(DataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var tables =
                        statement.executeQuery(
                                "select tablename from pg_tables where schemaname = current_schema")) {
            var digests = new TreeMap<String, String>();
            while (tables.next()) {
                digests.put(tables.getString(1), digest(connection, tables.getString(1)));
            }
            return digests;
        }
    }

    // When a key was last used says nothing of what its use has changed.
    private static String digest(Connection connection, String table) throws SQLException {
        var row = "(to_jsonb(t) - 'last_used_at')::text";
        var query =
                "select md5(string_agg(%1$s, E'\\n' order by %1$s)) from %2$s t"
                        .formatted(row, table);
        try (var statement = connection.createStatement();
                var digest = statement.executeQuery(query)) {
            digest.next();
            return String.valueOf(digest.getString(1));
        }
    }
}
