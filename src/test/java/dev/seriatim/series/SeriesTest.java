package dev.seriatim.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import dev.seriatim.support.DeliveryTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SeriesTest extends DeliveryTest {

    @Test
    void seriesShowsItsPartsInOrder() {
        publishedAt("2020-02-01T00:00:00Z", Map.of("title", "Second Step", "body", "Left foot."));
        publishedAt("2020-03-01T00:00:00Z", Map.of("title", "First Step", "body", "Right foot."));
        draft("Third Step", "Unsure.");
        var series = series("Walking", "First Step", "Third Step", "Fourth Step", "Second Step");
        replace(
                series((Object) series.path("id")),
                Map.of(
                        "title",
                        "Walking",
                        "description",
                        "One foot, then the other.",
                        "status",
                        "complete"));
        templates();

        var page = read("/v1/series/walking").asString();

        assertThat(timeless(page))
                .isEqualTo(
                        timeless(
                                """
                                {
                                  "id": "ID",
                                  "slug": "walking",
                                  "title": "Walking",
                                  "language": "en",
                                  "direction": "ltr",
                                  "description": "One foot, then the other.",
                                  "status": "complete",
                                  "total": 2,
                                  "updatedAt": "TIME",
                                  "url": "https://lantern.example/paths/walking",
                                  "metadata": {},
                                  "links": { "self": "/v1/series/walking", "page": "https://lantern.example/paths/walking" },
                                  "translations": [],
                                  "seo": null,
                                  "parts": [
                                    { "position": 1, "plannedPosition": null, %s, "wordCount": 2 },
                                    { "position": 2, "plannedPosition": null, %s, "wordCount": 2 }
                                  ],
                                  "next": null,
                                  "prev": null,
                                  "plannedTotal": null,
                                  "upcoming": null
                                }
                                """
                                        .formatted(
                                                card("first-step", "First Step", "Right foot."),
                                                card("second-step", "Second Step", "Left foot."))));
    }

    @Test
    void partThatIsPublishedTakesItsPlace() {
        published("First Step", "");
        published("Third Step", "");
        series("Walking", "First Step", "Second Step", "Third Step");

        published("Second Step", "");

        read("/v1/series/walking")
                .then()
                .body("parts.slug", contains("first-step", "second-step", "third-step"))
                .body("parts.position", contains(1, 2, 3))
                .body("total", equalTo(3));
    }

    @Test
    void articleUnderTwoNamesIsOnePartInItsFirstPlace() {
        var walk = published("First Step", "");
        published("Second Step", "");
        series("Walking", "First Step", "Second Step", "Last Step");

        publish(revise(walk, Map.of("title", "Last Step", "body", "")));

        read("/v1/series/walking")
                .then()
                .body("parts.slug", contains("first-step", "second-step"))
                .body("total", equalTo(2));
        read("/v1/series").then().body("items.total", contains(2));
        read("/v1/articles?series=walking&total=true").then().body("total", equalTo(2));
    }

    @Test
    void seriesIsThereWhileThereIsSomethingToReadInIt() {
        series("Walking", "First Step");
        series("Standing");
        var step = draft("First Step", "");
        reader().get("/v1/series/walking").then().statusCode(404);

        var seen = publish(step);
        read("/v1/series?total=true")
                .then()
                .body("items.slug", contains("walking"))
                .body("total", equalTo(1));
        read("/v1/series/walking");

        unpublish(seen);
        reader().get("/v1/series/walking").then().statusCode(404);
        reader().get("/v1/series/standing").then().statusCode(404);
        read("/v1/series?total=true").then().body("items", empty()).body("total", equalTo(0));
    }

    @Test
    void listOfSeriesIsPagedThroughWithoutTheirParts() {
        published("First Step", "");
        List.of("Delta", "Alpha", "Echo", "Bravo", "Charlie")
                .forEach(title -> series(title, "First Step"));

        read("/v1/series?limit=1").then().body("items[0]", not(hasKey("parts")));
        read("/v1/series").then().body("$", not(hasKey("total")));
        assertThat(SeriesTest.<String>all("/v1/series?limit=2", "slug"))
                .containsExactly("alpha", "bravo", "charlie", "delta", "echo");
    }

    private static void templates() {
        replace(
                "/manage/v1/site",
                Map.of("urlTemplates", Map.of("series", "https://lantern.example/paths/{slug}")));
    }
}
