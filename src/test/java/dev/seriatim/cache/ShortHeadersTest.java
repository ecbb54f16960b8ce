package dev.seriatim.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.support.DeliveryTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** However much an answer shows, its headers fit everybody, and no event fails to touch them. */
@QuarkusTest
class ShortHeadersTest extends DeliveryTest {

    private static final int MANY = 120;

    private static Map<String, Object> part(int number) {
        return Map.of(
                "title",
                "Part " + number,
                "body",
                "Of many.",
                "topics",
                List.of("Topic " + number),
                "authors",
                List.of("Author " + number));
    }

    @Test
    void headersStayBelowFourKilobytes() throws SQLException {
        var last = published(part(0));
        IntStream.range(1, MANY).forEach(number -> published(part(number)));
        var series =
                series(
                        "Thousand",
                        IntStream.range(0, MANY)
                                .mapToObj(number -> "Part " + number)
                                .toArray(String[]::new));

        for (var address :
                List.of("/v1/series/thousand", "/v1/articles?limit=100", "/v1/articles?limit=80")) {
            for (var answer : List.of(read(address), read(address))) {
                assertThat(size(answer)).isLessThan(4096);
                assertThat(tags(answer))
                        .contains("articles")
                        .noneMatch(tag -> tag.startsWith("article:"));
            }
        }
        assertThat(tags(read("/v1/series/thousand"))).hasSize(4).contains("authors");
        assertThat(tags(read("/v1/articles?limit=40"))).hasSizeGreaterThan(40);
        revise(last, Map.of("title", "Part 0", "body", "Of very many."));
        publish(editor().get(address(last)));
        arrange(editor().get(series(series.path("id"))), "Part 1", "Part 0");
        assertThat(touched()).allMatch(tags -> !tags.isEmpty() && hasCollections(tags));
    }

    private static int size(Response answer) {
        return answer.headers().asList().stream()
                .mapToInt(header -> header.getName().length() + header.getValue().length() + 4)
                .sum();
    }

    private static Set<String> tags(Response answer) {
        return new TreeSet<>(List.of(answer.getHeader("Cache-Tag").split(",")));
    }

    private static boolean hasCollections(Set<String> tags) {
        return tags.stream()
                .filter(tag -> tag.contains(":"))
                // No answer shows more than one.
                .filter(tag -> !tag.startsWith("month:"))
                .map(tag -> tag.substring(0, tag.indexOf(':')))
                .map(kind -> kind.equals("series") ? kind : kind + "s")
                .allMatch(tags::contains);
    }

    private List<Set<String>> touched() throws SQLException {
        var touched = new ArrayList<Set<String>>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select tags from event where tags <> '{}'")) {
            while (rows.next()) {
                touched.add(Set.of((String[]) rows.getArray(1).getArray()));
            }
        }
        return touched;
    }

    @Test
    void eventIsWrittenInTheWordsOfAnswers() throws SQLException {
        published(part(1));
        series("Two", "Part 1");
        var shown = tags(read("/v1/articles/part-1"));

        var all = new TreeSet<String>();
        touched().forEach(all::addAll);

        assertThat(all).containsAll(shown.stream().filter(tag -> !tag.equals("site")).toList());
    }
}
