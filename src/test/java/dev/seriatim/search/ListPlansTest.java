package dev.seriatim.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.support.BigLibrary;
import dev.seriatim.support.DeliveryTest;
import dev.seriatim.support.Plan;
import dev.seriatim.support.Statements;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** That no list reads or sorts a big library whole to show a page of it. */
@QuarkusTest
class ListPlansTest extends DeliveryTest {

    private static final List<String> FILTERS =
            List.of(
                    "",
                    "topic=topic-1",
                    "topic=topic-1,topic-2,topic-3",
                    "author=author-1",
                    "author=author-1,author-2&topic=topic-1,topic-2",
                    "series=series-1",
                    "series=series-1,series-2&author=author-1",
                    "language=en",
                    "language=de,fr&topic=topic-5",
                    "publishedAfter=2020-01-01T00:00:00Z&publishedBefore=2999-01-01T00:00:00Z",
                    "topic=topic-1&updatedAfter=2020-01-01T00:00:00Z");

    private static final List<String> ORDERS =
            List.of("-publishedAt", "publishedAt", "title", "-updatedAt");

    @Test
    void pageIsReadAlongAnIndex() throws SQLException {
        BigLibrary.founded(database);

        for (var address : addresses().toList()) {
            assertThat(extravagances(address)).as(address).isEmpty();
        }
        assertThat(extravagances("/v1/articles/essay-77")).isEmpty();
        assertThat(extravagances("/v1/articles?body=html&fields=body,outline")).isEmpty();
    }

    private static Stream<String> addresses() {
        return ORDERS.stream()
                .flatMap(order -> FILTERS.stream().map(filter -> "sort=" + order + "&" + filter))
                .map(query -> "/v1/articles?limit=5&" + query.replaceFirst("&$", ""))
                .flatMap(first -> Stream.of(first, next(read(first))))
                .filter(Objects::nonNull);
    }

    private Set<String> extravagances(String address) throws SQLException {
        var found = new HashSet<String>();
        forgetAnswers();
        var statements = new ArrayList<>(Statements.during(() -> read(address)));
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
        assertThat(tables).contains("publication", "article_version", "shelved");
        return tables;
    }
}
