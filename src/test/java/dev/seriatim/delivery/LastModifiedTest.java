package dev.seriatim.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.support.DeliveryTest;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class LastModifiedTest extends DeliveryTest {

    @ParameterizedTest
    @CsvSource({
        "/v1/articles/oak/related, items.updatedAt",
        "/v1/articles/oak/backlinks, items.updatedAt",
        "/v1/topics/trees, articles.updatedAt",
        "/v1/authors/ann, articles.updatedAt",
        "/v1/articles?fields=slug&topic=trees, ",
        "/v1/series, items.updatedAt",
        "/v1/series/woods, updatedAt"
    })
    void whatListsIsOfTheTimeOfTheLatest(String address, String times) {
        var about = Map.of("topics", List.of("Trees"), "authors", List.of("Ann"));
        publishedAt("2026-01-02T03:04:05Z", with(about, "Ash", "See [[Oak]]."));
        publishedAt("2026-02-03T04:05:06Z", with(about, "Oak", "See [[Ash]]."));
        series("Woods", "Oak", "Ash");

        var answer = read(address);

        var header = answer.getHeader("Last-Modified");
        if (times == null) {
            assertThat(header).isEqualTo(read("/v1/topics/trees").getHeader("Last-Modified"));
        } else {
            assertThat(time(header)).isEqualTo(latest(answer.path(times)));
        }
    }

    @ParameterizedTest
    @CsvSource({"/v1/articles/oak/related", "/v1/articles/oak/backlinks", "/v1/topics"})
    void whatHasNoTimeTellsNone(String address) {
        published("Oak", "Grow.");

        assertThat(read(address).getHeader("Last-Modified")).isNull();
    }

    private static Map<String, ?> with(Map<String, ?> about, String title, String body) {
        return Map.of(
                "title",
                title,
                "body",
                body,
                "topics",
                about.get("topics"),
                "authors",
                about.get("authors"));
    }

    private static Instant time(String header) {
        return ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    }

    private static Instant latest(Object times) {
        var all = times instanceof List<?> several ? several : List.of(times);
        return all.stream()
                .map(time -> Instant.parse((String) time))
                .max(Instant::compareTo)
                .orElseThrow()
                .truncatedTo(ChronoUnit.SECONDS);
    }
}
