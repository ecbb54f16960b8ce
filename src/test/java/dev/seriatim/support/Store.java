package dev.seriatim.support;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
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
            var names = new ArrayList<String>();
            while (tables.next()) {
                names.add(tables.getString(1));
            }
            return digests(connection, names);
        }
    }

    private static Map<String, String> digests(Connection connection, List<String> tables)
            throws SQLException {
        var query = tables.stream().map(Store::digest).collect(joining(" union all "));
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var digests = new TreeMap<String, String>();
            while (rows.next()) {
                digests.put(rows.getString(1), String.valueOf(rows.getString(2)));
            }
            return digests;
        }
    }

    // When a key was last used says nothing of what its use has changed; the audit trail, which
    // outlives every test, is only ever added to, and so its length will do.
    private static String digest(String table) {
        if (table.equals("audit_entry")) {
            return "select '%1$s', count(*)::text from %1$s".formatted(table);
        }
        var row = "(to_jsonb(t) - 'last_used_at')::text";
        return "select '%1$s', md5(string_agg(%2$s, E'\\n' order by %2$s)) from %1$s t"
                .formatted(table, row);
    }
}
