package dev.seriatim.delivery.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.support.BigLibrary;
import dev.seriatim.support.PlanTest;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** That no list reads or sorts a big library whole to show a page of it. */
@QuarkusTest
class ListPlansTest extends PlanTest {

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
                    "slug=essay-1,essay-2,essay-3",
                    "id=" + id(1) + "," + id(2) + "&topic=topic-1",
                    "contentRating=general",
                    "contentRating=adult&author=author-1",
                    "updatedBefore=2999-01-01T00:00:00Z",
                    "metadata.shelf=2",
                    "metadata.shelf=2&metadata.mood=calm&author=author-1",
                    "language=de,fr&topic=topic-5",
                    "prefer=de,en",
                    "prefer=de,en&topic=topic-1&language=en,de",
                    "publishedAfter=2020-01-01T00:00:00Z&publishedBefore=2999-01-01T00:00:00Z",
                    "topic=topic-1&updatedAfter=2020-01-01T00:00:00Z");

    private static final List<String> ORDERS =
            List.of("-publishedAt", "publishedAt", "title", "-title", "-updatedAt", "updatedAt");

    private static final List<String> IN_A_SERIES =
            List.of(
                    "/v1/articles?limit=5&sort=position&series=series-1",
                    "/v1/articles?limit=5&sort=position&series=series-1&prefer=de,en",
                    "/v1/articles?limit=5&sort=position&series=series-1&slug=essay-21,essay-40",
                    "/v1/articles?limit=5&sort=position&series=series-1&topic=topic-1&q=word7");

    @Test
    void pageIsReadAlongAnIndex() throws SQLException {
        BigLibrary.founded(database);

        for (var address : addresses().toList()) {
            assertThat(extravagances(address)).as(address).isEmpty();
        }
        assertThat(extravagances("/v1/articles?q=lanterns")).isEmpty();
        assertThat(extravagances("/v1/articles?q=lanterns&prefer=de,en")).isEmpty();
        assertThat(extravagances("/v1/articles/essay-77")).isEmpty();
        assertThat(extravagances("/v1/articles?body=html&fields=body,outline")).isEmpty();
        assertThat(extravagances("/v1/articles?limit=5&fields=series,related")).isEmpty();
        assertThat(extravagances("/v1/articles?fields=metadata.shelf&metadata.shelf=2")).isEmpty();
    }

    private static Stream<String> addresses() {
        var everywhere =
                ORDERS.stream()
                        .flatMap(
                                order ->
                                        FILTERS.stream()
                                                .map(filter -> "sort=" + order + "&" + filter))
                        .map(query -> "/v1/articles?limit=5&" + query.replaceFirst("&$", ""));
        return Stream.concat(everywhere, IN_A_SERIES.stream())
                .flatMap(ListPlansTest::pages)
                .filter(Objects::nonNull);
    }

    /** The first page, the second, and the first as one comes back to it. */
    private static Stream<String> pages(String first) {
        var second = next(read(first));
        return Stream.of(first, second, second == null ? null : prev(read(second)));
    }

    private static UUID id(int number) {
        return BigLibrary.articleId(number);
    }
}
