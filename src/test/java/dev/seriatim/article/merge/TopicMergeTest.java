package dev.seriatim.article.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.seriatim.support.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TopicMergeTest extends ApiTest {

    @Test
    void publishedArticlesAndDraftsAreOnTheOtherTopicInTheSamePlace() {
        var article = publish(about("Dawn", "Hours", "Daylight", "Birds"));
        about("Noon", "Daylight");
        about("Dusk", "Light");
        var edited = editor(article).body(content("Dawn", "Daylight", "Dew")).put(address(article));

        merge("daylight", "light").then().statusCode(200).body("slug", equalTo("light"));

        reader().get("/v1/articles/dawn")
                .then()
                .body("topics.slug", contains("hours", "light", "birds"));
        editor().get(address(edited)).then().body("topics", contains("light", "dew"));
        editor().get("/manage/v1/articles?topic=light")
                .then()
                .body("items.slug", contains("dawn", "dusk", "noon"));
        editor().get("/manage/v1/topics")
                .then()
                .body("items.slug", contains("birds", "dew", "hours", "light"));
    }

    @Test
    void versionOnBothTopicsKeepsTheEarlierPlaceOnce() {
        publish(about("Dawn", "Daylight", "Birds", "Light", "Dew"));
        publish(about("Dusk", "Birds", "Light", "Daylight", "Dew"));

        merge("daylight", "light").then().statusCode(200);

        reader().get("/v1/articles/dawn")
                .then()
                .body("topics.slug", contains("light", "birds", "dew"));
        reader().get("/v1/articles/dusk")
                .then()
                .body("topics.slug", contains("birds", "light", "dew"));
        reader().get("/v1/topics/light").then().body("articleCount", equalTo(2));
    }

    @Test
    void articleThatWasMergedCanBeEditedOn() {
        var article = publish(about("Dawn", "Birds", "Daylight", "Light", "Dew"));
        merge("daylight", "light");

        var read = editor().get(address(article));
        var edited = editor(read).body(content("Dawn", "Dew", "Light")).put(address(article));

        read.then().body("topics", contains("birds", "light", "dew"));
        edited.then().statusCode(200).body("topics", contains("dew", "light"));
        publish(edited);
        reader().get("/v1/articles/dawn").then().body("topics.slug", contains("dew", "light"));
    }

    @Test
    void slugsOfTheMergedTopicLeadToTheOther() {
        publish(about("Dawn", "Daylight"));
        publish(about("Dusk", "Light"));
        var daylight = editor().get("/manage/v1/topics/daylight");
        editor(daylight)
                .contentType("application/merge-patch+json")
                .body(Map.of("slug", "sunlight"))
                .patch("/manage/v1/topics/daylight");

        merge("sunlight", "light");

        for (var former : List.of("daylight", "sunlight")) {
            reader().redirects()
                    .follow(false)
                    .get("/v1/topics/" + former)
                    .then()
                    .statusCode(308)
                    .header("Location", equalTo("/v1/topics/light"));
        }
        about("Noon", "Daylight").then().body("topics", contains("light"));
        editor().get("/manage/v1/topics/sunlight").then().statusCode(404);
    }

    @Test
    void mergeIsWrittenDown() throws SQLException {
        about("Dawn", "Daylight", "Light");
        var daylight = editor().get("/manage/v1/topics/daylight");

        merge("daylight", "light");

        try (var connection = database.getConnection();
                var events =
                        connection
                                .createStatement()
                                .executeQuery(
                                        """
                                        select subject_id, data->>'slug', data->>'into' from event
                                        where type = 'topic.merged'
                                        """)) {
            assertThat(events.next()).isTrue();
            assertThat(events.getString(1)).isEqualTo(daylight.path("id"));
            assertThat(events.getString(2)).isEqualTo("daylight");
            assertThat(events.getString(3)).isEqualTo("light");
            assertThat(events.next()).isFalse();
        }
    }

    @Test
    void topicIsMergedIntoAnotherThatExists() {
        about("Dawn", "Daylight");

        for (var into : List.of("daylight", "unknown")) {
            merge("daylight", into)
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("/into"));
        }
        editor().get("/manage/v1/topics/daylight").then().statusCode(200);
        editor().header("If-Match", "\"any\"")
                .body(Map.of("into", "daylight"))
                .post("/manage/v1/topics/unknown/merge")
                .then()
                .statusCode(404);
    }

    @Test
    void mergeWithStaleTagIsRefused() {
        about("Dawn", "Daylight", "Light");
        var stale = editor().get("/manage/v1/topics/light");

        editor(stale)
                .body(Map.of("into", "light"))
                .post("/manage/v1/topics/daylight/merge")
                .then()
                .statusCode(412);
        editor().body(Map.of("into", "light"))
                .post("/manage/v1/topics/daylight/merge")
                .then()
                .statusCode(428);
    }

    private static Response about(String title, String... topics) {
        return draft(content(title, topics));
    }

    private static Map<String, Object> content(String title, String... topics) {
        return Map.of("title", title, "body", "It passes.", "topics", List.of(topics));
    }

    private static Response merge(String slug, String into) {
        return editor(editor().get("/manage/v1/topics/" + slug))
                .body(Map.of("into", into))
                .post("/manage/v1/topics/" + slug + "/merge");
    }
}
