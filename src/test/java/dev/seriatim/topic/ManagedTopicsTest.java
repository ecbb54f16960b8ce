package dev.seriatim.topic;

import static dev.seriatim.support.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.seriatim.support.ApiTest;
import dev.seriatim.support.AtOnce;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ManagedTopicsTest extends ApiTest {

    private static final String TOPICS = "/manage/v1/topics";

    @Test
    void topicIsReadBackAsItWasWritten() {
        var written =
                """
                {
                  "name": "Trust & Time", "slug": "trust", "language": "en-GB", "description": "On leaning.",
                  "translations": { "de": { "name": "Vertrauen", "slug": "vertrauen-zeit", "description": null } },
                  "metadata": { "colour": "blue" }
                }
                """;

        var created = editor().body(written).post(TOPICS);

        created.then().statusCode(201).header("Location", TOPICS + "/trust");
        assertThat(json(created, "id", "createdAt", "updatedAt")).isEqualTo(json(written));
        assertThat(editor().get(TOPICS + "/trust").asString()).isEqualTo(created.asString());
    }

    @Test
    void patchMayBeCalledJustJson() {
        var topic =
                editor().body(Map.of("name", "Trust", "description", "On leaning.")).post(TOPICS);

        for (var type : List.of("application/json", "Application/JSON;charset=utf-8")) {
            editor(editor().get(TOPICS + "/trust"))
                    .header("Content-Type", type)
                    .body("{\"name\": \"Trusting\"}".getBytes(StandardCharsets.UTF_8))
                    .patch(TOPICS + "/trust")
                    .then()
                    .statusCode(200)
                    .body("name", equalTo("Trusting"))
                    .body("description", equalTo(topic.path("description")));
        }
    }

    @Test
    void slugIsMadeOfTheNameAndNumberedWhenItIsTaken() {
        var first = topic("Slow Mornings");

        var second = topic("Slow Mornings");

        first.then().body("slug", equalTo("slow-mornings"));
        second.then().body("slug", equalTo("slow-mornings-2"));
    }

    @Test
    void slugsMadeAtOnceAreNumberedToo() {
        var slugs = AtOnce.times(4, () -> topic("Slow Mornings").<String>path("slug"));

        assertThat(slugs)
                .containsExactlyInAnyOrder(
                        "slow-mornings", "slow-mornings-2", "slow-mornings-3", "slow-mornings-4");
    }

    @Test
    void slugOfAnotherTopicIsRefused() {
        topic("Slow Mornings");
        var other = topic("Long Evenings");
        var taken = "{ \"name\": \"Something\", \"slug\": \"slow-mornings\" }";

        var created = editor().body(taken).post(TOPICS);
        var replaced = editor(other).body(taken).put(at(other));
        var patched = patch(other, "{ \"slug\": \"slow-mornings\" }");

        for (var refused : List.of(created, replaced, patched)) {
            refused.then()
                    .statusCode(409)
                    .body("type", equalTo("https://seriatim.dev/problems/slug-taken"))
                    .body("errors.pointer", contains("/slug"));
        }
        assertThat(editor().get(at(other)).asString()).isEqualTo(other.asString());
    }

    @Test
    void putReplacesEverythingButTheSlug() {
        var created =
                editor().body(
                                "{ \"name\": \"Mornings\", \"slug\": \"slow\", \"description\":"
                                        + " \"Late.\" }")
                        .post(TOPICS);

        var replaced = editor(created).body("{ \"name\": \"Mornings\" }").put(at(created));

        assertThat(json(replaced, "id", "createdAt", "updatedAt"))
                .isEqualTo(
                        json(
                                """
                                {
                                  "name": "Mornings", "slug": "slow", "language": "en", "description": null,
                                  "translations": {}, "metadata": {}
                                }
                                """));
    }

    @Test
    void patchChangesWhatItNamesAndNullTakesAway() {
        var created =
                editor().body("{ \"name\": \"Mornings\", \"description\": \"Slow.\" }")
                        .post(TOPICS);

        var patched = patch(created, "{ \"description\": null, \"slug\": \"late\" }");

        patched.then()
                .body("name", equalTo("Mornings"))
                .body("description", nullValue())
                .body("slug", equalTo("late"));
    }

    @Test
    void sendingBackWhatWasReadChangesNothing() {
        var created = topic("Slow Mornings");

        var replaced =
                editor(created)
                        .body(json(created, "id", "createdAt", "updatedAt").toString())
                        .put(at(created));

        assertThat(replaced.asString()).isEqualTo(created.asString());
    }

    @Test
    void newNameAndSlugShowOnWhatIsPublished() {
        publish(article());
        var topic = editor().get(TOPICS + "/slow-mornings");
        var before = reader().get("/v1/articles/naps").getHeader("ETag");

        patch(topic, "{ \"name\": \"Mornings\", \"slug\": \"mornings\" }");

        var page = reader().get("/v1/articles/naps");
        page.then()
                .body("topics.name", contains("Mornings"))
                .body("topics.slug", contains("mornings"));
        assertThat(page.getHeader("ETag")).isNotEqualTo(before);
        reader().get("/v1/articles?topic=mornings").then().body("items.slug", contains("naps"));
        reader().redirects()
                .follow(false)
                .get("/v1/topics/slow-mornings")
                .then()
                .statusCode(308)
                .header("Location", "/v1/topics/mornings");
    }

    @Test
    void unusedTopicCanBeDeleted() {
        var topic = topic("Slow Mornings");

        editor(topic).delete(at(topic)).then().statusCode(204);

        editor().get(at(topic)).then().statusCode(404);
    }

    @Test
    void topicOfAnArticleCannotBeDeleted() {
        article();
        var topic = editor().get(TOPICS + "/slow-mornings");

        var refused = editor(topic).delete(at(topic));

        refused.then()
                .statusCode(409)
                .body("type", equalTo("https://seriatim.dev/problems/still-referenced"));
        assertThat(editor().get(at(topic)).asString()).isEqualTo(topic.asString());
    }

    @Test
    void topicOfAVersionThatReadersSeeCannotBeDeleted() {
        var article = publish(article());
        editor(article)
                .contentType("application/merge-patch+json")
                .body("{ \"topics\": [] }")
                .patch(address(article))
                .then()
                .statusCode(200);
        var topic = editor().get(TOPICS + "/slow-mornings");

        var refused = editor(topic).delete(at(topic));

        refused.then().statusCode(409);
        reader().get("/v1/articles/naps").then().body("topics.name", contains("Slow Mornings"));
    }

    @Test
    void writeWithStaleTagIsRefused() {
        var read = topic("Slow Mornings");
        var current = patch(read, "{ \"description\": \"Late.\" }");

        editor(read).body("{ \"name\": \"O\" }").put(at(read)).then().statusCode(412);
        patch(read, "{ \"name\": \"O\" }").then().statusCode(412);
        editor(read).delete(at(read)).then().statusCode(412);

        assertThat(editor().get(at(read)).asString()).isEqualTo(current.asString());
    }

    @Test
    void writeWithoutTagIsRefused() {
        var read = topic("Slow Mornings");

        editor().body("{ \"name\": \"O\" }").put(at(read)).then().statusCode(428);
        editor().contentType("application/merge-patch+json")
                .body("{}")
                .patch(at(read))
                .then()
                .statusCode(428);
        editor().delete(at(read)).then().statusCode(428);

        assertThat(editor().get(at(read)).asString()).isEqualTo(read.asString());
    }

    @Test
    void unknownTopicIsNotFound() {
        var tagged = topic("Slow Mornings");
        var unknown = TOPICS + "/nothing";

        editor().get(unknown).then().statusCode(404);
        editor(tagged).body("{ \"name\": \"O\" }").put(unknown).then().statusCode(404);
        editor(tagged)
                .contentType("application/merge-patch+json")
                .body("{}")
                .patch(unknown)
                .then()
                .statusCode(404);
        editor(tagged).delete(unknown).then().statusCode(404);
    }

    @Test
    void listGoesOnWhereThePageBeforeEnded() {
        for (var name : List.of("Cups", "Air", "Bread")) {
            topic(name);
        }

        var first = editor().get(TOPICS + "?limit=2&total=true");
        var second = editor().get(TOPICS + "?limit=2&cursor=" + first.path("next"));

        first.then().body("items.slug", contains("air", "bread")).body("total", equalTo(3));
        second.then().body("items.slug", contains("cups")).body("next", nullValue());
    }

    private static Response topic(String name) {
        var created = editor().body(Map.of("name", name)).post(TOPICS);
        created.then().statusCode(201);
        return created;
    }

    private static Response article() {
        return draft(Map.of("title", "Naps", "body", "", "topics", List.of("Slow Mornings")));
    }

    private static Response patch(Response topic, String patch) {
        return editor(topic)
                .contentType("application/merge-patch+json")
                .body(patch)
                .patch(at(topic));
    }

    private static String at(Response topic) {
        return TOPICS + "/" + topic.path("slug");
    }
}
