package dev.seriatim.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.seriatim.support.DeliveryTest;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TopicsTest extends DeliveryTest {

    @Test
    void topicIsShownWithWhatReadersMayKnow() {
        published(about("Letters", "Quiet"));
        published(about("Postcards", "Quiet", "Noise"));
        replace(
                "/manage/v1/topics/quiet",
                Map.of("name", "Quiet", "description", "And how to keep it."));
        replace(
                "/manage/v1/site",
                Map.of("urlTemplates", Map.of("topic", "https://lantern.example/on/{slug}")));

        var topic = read("/v1/topics/quiet").asString();

        assertThat(timeless(topic))
                .isEqualTo(
                        timeless(
                                """
                                {
                                  "slug": "quiet",
                                  "name": "Quiet",
                                  "language": "en",
                                  "direction": "ltr",
                                  "description": "And how to keep it.",
                                  "url": "https://lantern.example/on/quiet",
                                  "articleCount": 2,
                                  "metadata": {},
                                  "links": {
                                    "self": "/v1/topics/quiet",
                                    "page": "https://lantern.example/on/quiet"
                                  },
                                  "translations": [],
                                  "articles": [{ %s }, { %s }],
                                  "next": null,
                                  "prev": null
                                }
                                """
                                        .formatted(
                                                card("postcards", "Postcards", "Hush."),
                                                card("letters", "Letters", "Hush."))));
        read("/v1/topics")
                .then()
                .body("items[0].url", equalTo("https://lantern.example/on/noise"))
                .body("items[0]", not(hasKey("articles")));
    }

    @Test
    void articlesOfATopicGoOnWhereTheyEnded() {
        for (var day = 1; day <= 5; day++) {
            publishedAt("2020-01-0" + day + "T00:00:00Z", about("Day " + day, "Quiet"));
        }
        published(about("Loud", "Noise"));

        var first = read("/v1/topics/quiet?limit=2");
        published(about("Today", "Quiet"));
        var second = read(next(first));
        var third = read(next(second));

        assertThat(first.<List<String>>path("articles.title")).containsExactly("Day 5", "Day 4");
        assertThat(second.<List<String>>path("articles.title")).containsExactly("Day 3", "Day 2");
        assertThat(third.<List<String>>path("articles.title")).containsExactly("Day 1");
        third.then().body("name", equalTo("Quiet")).body("next", nullValue());
        reader().get("/v1/topics/quiet?cursor=" + read("/v1/articles?limit=1").path("next"))
                .then()
                .statusCode(400);
    }

    @Test
    void draftsMakeNoTopicKnown() {
        draft(about("In a Drawer", "Noise"));
        revise(published(about("Seen", "Quiet")), about("Seen", "Quiet", "Rest"));
        publish(draft(about("Some Day", "Work")), "2999-01-01T00:00:00Z");

        read("/v1/topics?total=true")
                .then()
                .body("items.name", contains("Quiet"))
                .body("items.articleCount", contains(1))
                .body("total", equalTo(1));
        for (var slug : List.of("noise", "rest", "work")) {
            reader().get("/v1/topics/" + slug).then().statusCode(404);
        }
    }

    @Test
    void whatHasEndedAndWhatIsToComeAreNotCounted() throws SQLException {
        var hour = Instant.now().plus(Duration.ofHours(1)).toString();
        published(about("Staying", "Quiet"));
        var leaving = draft(about("Leaving", "Quiet"));
        editor(leaving)
                .body(Map.of("unpublishAt", hour))
                .put(address(leaving) + "/publication")
                .then()
                .statusCode(200);
        publish(revise(published(about("Changing", "Quiet")), about("Changed", "Quiet")), hour);
        read("/v1/topics/quiet").then().body("articleCount", equalTo(3));
        read("/v1/articles?topic=quiet&total=true").then().body("total", equalTo(3));

        letPass(Duration.ofHours(2));

        read("/v1/topics/quiet").then().body("articleCount", equalTo(2));
        read("/v1/articles?topic=quiet&total=true").then().body("total", equalTo(2));
    }

    @Test
    void countFollowsWhatReadersSee() {
        var one = published(about("One", "Quiet"));
        var two = published(about("Two", "Quiet"));
        read("/v1/topics/quiet").then().body("articleCount", equalTo(2));

        var hidden = unpublish(one);
        read("/v1/topics/quiet").then().body("articleCount", equalTo(1));

        publish(revise(two, about("Two", "Noise")));
        reader().get("/v1/topics/quiet").then().statusCode(404);
        read("/v1/topics").then().body("items.name", contains("Noise"));

        trash(unpublish(publish(hidden)));
        reader().get("/v1/topics/quiet").then().statusCode(404);
    }

    @Test
    void listIsPagedThrough() {
        List.of("Delta", "Alpha", "Echo", "Bravo", "Charlie")
                .forEach(name -> published(about("By " + name, name)));

        read("/v1/topics").then().body("$", not(hasKey("total")));
        read("/v1/topics?limit=1&total=true").then().body("total", equalTo(5));
        assertThat(TopicsTest.<String>all("/v1/topics?limit=2", "slug"))
                .containsExactly("alpha", "bravo", "charlie", "delta", "echo");
    }

    @Test
    void nothingPublishedGivesAnEmptyList() {
        editor().body(Map.of("name", "Quiet")).post("/manage/v1/topics").then().statusCode(201);

        read("/v1/topics?total=true").then().body("items", empty()).body("total", equalTo(0));
    }

    private static Map<String, ?> about(String title, String... names) {
        return Map.of("title", title, "body", "Hush.", "topics", List.of(names));
    }
}
