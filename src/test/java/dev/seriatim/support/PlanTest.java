package dev.seriatim.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Asks how the statements of an answer would be run in a {@link BigLibrary}. */
public abstract class PlanTest extends DeliveryTest {

    private static final Pattern HAS_A_PLAN =
            Pattern.compile("\\s*(select|with|insert|update|delete)\\b");

    /** What of a library is read, sorted or hashed whole to answer a reader's request. */
    protected Set<String> extravagances(String address) throws SQLException {
        forgetAnswers();
        return extravagances(() -> reader().urlEncodingEnabled(false).get(address));
    }

    /** What of a library is read, sorted or hashed whole while something is done. */
    protected Set<String> extravagances(Runnable deed) throws SQLException {
        var found = new HashSet<String>();
        var statements = new ArrayList<>(Statements.during(deed));
        statements.removeIf(sql -> !HAS_A_PLAN.matcher(sql).lookingAt());
        assertThat(statements).isNotEmpty();
        try (var connection = database.getConnection()) {
            var big = bigTables(connection);
            for (var sql : statements) {
                found.addAll(Plan.of(sql, connection).extravagances(big));
            }
        }
        return found;
    }

    private static Set<String> bigTables(Connection connection) throws SQLException {
        var tables = new HashSet<String>();
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select relname from pg_class where relkind = 'r' and reltuples > 2500")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        assertThat(tables).contains("publication", "article_version", "list_entry");
        return tables;
    }
}
