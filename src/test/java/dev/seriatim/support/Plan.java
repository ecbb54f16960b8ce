package dev.seriatim.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How PostgreSQL means to run a statement, whatever the values of its parameters. */
public record Plan(String sql, JsonNode root) {

    /** More than a page and its neighbours ever need, and far less than a big library has. */
    private static final int MANY = 2_500;

    private static final String INDETERMINATE_DATATYPE = "42P18";

    /** Asks for the plan of a statement with {@code ?} for its parameters. */
    public static Plan of(String sql, Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set plan_cache_mode = force_generic_plan");
            prepare(sql, statement);
            var plan = new Plan(sql, explained(statement, parameters(sql)));
            statement.execute("deallocate question");
            statement.execute("reset plan_cache_mode");
            return plan;
        }
    }

    /** Parameters of which the text does not tell the type are texts. */
    private static void prepare(String sql, Statement statement) throws SQLException {
        var types = new ArrayList<>(Collections.nCopies(parameters(sql), "unknown"));
        var undetermined = prepared(sql, types, statement);
        while (undetermined > 0) {
            types.set(undetermined - 1, "text");
            undetermined = prepared(sql, types, statement);
        }
    }

    /** Gives the number of a parameter whose type is not known; 0 if all are. */
    private static int prepared(String sql, List<String> types, Statement statement)
            throws SQLException {
        var list = types.isEmpty() ? "" : "(" + String.join(", ", types) + ")";
        try {
            statement.execute("prepare question%s as %s".formatted(list, numbered(sql)));
            return 0;
        } catch (SQLException e) {
            if (!INDETERMINATE_DATATYPE.equals(e.getSQLState())) {
                throw e;
            }
            return Integer.parseInt(
                    String.valueOf(e.getMessage()).replaceAll("(?s).*\\$(\\d+).*", "$1"));
        }
    }

    private static JsonNode explained(Statement statement, int parameters) throws SQLException {
        var values = String.join(", ", Collections.nCopies(parameters, "null"));
        var question = "explain (format json) execute question";
        try (var answer =
                statement.executeQuery(
                        parameters == 0 ? question : question + "(" + values + ")")) {
            answer.next();
            return new ObjectMapper().readTree(answer.getString(1)).at("/0/Plan");
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static int parameters(String sql) {
        return sql.split("\\?", -1).length - 1;
    }

    private static String numbered(String sql) {
        var parts = sql.split("\\?", -1);
        return IntStream.range(0, parts.length)
                .mapToObj(i -> i == 0 ? parts[i] : "$" + i + parts[i])
                .collect(Collectors.joining());
    }

    /** Each step that reads one of these tables whole, or sorts or hashes many rows. */
    public List<String> extravagances(Set<String> bigTables) {
        var found = new ArrayList<String>();
        search(root, bigTables, found);
        return found;
    }

    private static void search(JsonNode node, Set<String> bigTables, List<String> found) {
        var kind = node.path("Node Type").asText();
        var table = node.path("Relation Name").asText();
        var rows = node.path("Plan Rows").asLong();
        if (kind.equals("Seq Scan") && bigTables.contains(table)) {
            found.add("reads all of " + table);
        }
        if (Set.of("Sort", "Hash").contains(kind) && rows > MANY) {
            found.add(kind + " of " + rows + " rows");
        }
        node.path("Plans").forEach(part -> search(part, bigTables, found));
    }
}
