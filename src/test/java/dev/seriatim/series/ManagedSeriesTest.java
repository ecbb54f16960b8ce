package dev.seriatim.series;

import static dev.seriatim.support.Json.json;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.seriatim.support.ApiTest;
import dev.seriatim.support.AtOnce;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ManagedSeriesTest extends ApiTest {

    private static final String SERIES = "/manage/v1/series";
    private static final String UNKNOWN = SERIES + "/0199e8a0-5b1c-7d3e-9f20-4a6b8c0d2e1f";

    @Test
    void seriesBeginsWithoutParts() {
        var begun = editor().body("{ \"title\": \"The Quiet Half\" }").post(SERIES);

        begun.then().statusCode(201).header("Location", at(begun));
        assertThat(json(begun, "id", "createdAt", "updatedAt"))
                .isEqualTo(
                        json(
                                """
                                {
                                  "title": "The Quiet Half", "slug": "the-quiet-half", "language": "en", "description": null,
                                  "status": "ongoing", "showUpcoming": false, "seo": null, "translations": {}, "metadata": {},
                                  "parts": []
                                }
                                """));
        assertThat(editor().get(at(begun)).asString()).isEqualTo(begun.asString());
    }

    @Test
    void slugMadeOfATitleIsNumberedWhenItIsTaken() {
        series("The Quiet Half");

        var second = series("The quiet half!");

        second.then().body("slug", equalTo("the-quiet-half-2"));
    }

    @Test
    void slugsMadeAtOnceAreNumberedToo() {
        var slugs = AtOnce.times(4, () -> series("The Quiet Half").<String>path("slug"));

        assertThat(slugs)
                .containsExactlyInAnyOrder(
                        "the-quiet-half",
                        "the-quiet-half-2",
                        "the-quiet-half-3",
                        "the-quiet-half-4");
    }

    @Test
    void slugOfAnotherSeriesIsRefused() {
        series("The Quiet Half");
        var other = series("The Loud Half");
        var taken = "{ \"title\": \"Halves\", \"slug\": \"the-quiet-half\" }";

        var begun = editor().body(taken).post(SERIES);
        var replaced = editor(other).body(taken).put(at(other));
        var patched = patch(other, "{ \"slug\": \"the-quiet-half\" }");

        for (var refused : List.of(begun, replaced, patched)) {
            refused.then()
                    .statusCode(409)
                    .body("type", equalTo("https://seriatim.dev/problems/slug-taken"))
                    .body("errors.pointer", contains("/slug"));
        }
        assertThat(editor().get(at(other)).asString()).isEqualTo(other.asString());
    }

    @Test
    void putReplacesWhatIsSaidAndKeepsTheParts() {
        var begun =
                editor().body(
                                """
                                {
                                  "title": "The Quiet Half", "slug": "quiet", "description": "On rest.",
                                  "status": "complete", "showUpcoming": true,
                                  "seo": { "title": "Half" }, "metadata": { "half": true }
                                }
                                """)
                        .post(SERIES);
        var arranged = arrange(begun, title("One"), title("Two"));

        var replaced = editor(arranged).body("{ \"title\": \"Rest\" }").put(at(begun));

        assertThat(json(replaced, "id", "createdAt", "updatedAt", "parts"))
                .isEqualTo(
                        json(
                                """
                                {
                                  "title": "Rest", "slug": "quiet", "language": "en", "description": null, "status": "ongoing",
                                  "showUpcoming": false, "seo": null, "translations": {}, "metadata": {}
                                }
                                """));
        replaced.then().body("parts.title", contains("One", "Two"));
    }

    @Test
    void patchChangesWhatItNamesAndNullTakesAway() {
        var begun =
                editor().body("{ \"title\": \"Rest\", \"description\": \"On rest.\" }")
                        .post(SERIES);

        var complete = patch(begun, "{ \"status\": \"complete\" }");
        var bare = patch(complete, "{ \"description\": null }");

        complete.then()
                .body("status", equalTo("complete"))
                .body("description", equalTo("On rest."));
        bare.then()
                .body("status", equalTo("complete"))
                .body("description", nullValue())
                .body("title", equalTo("Rest"));
    }

    @Test
    void sendingBackWhatWasReadChangesNothing() {
        var begun = arrange(series("Rest"), title("One"), slug("two"));

        var replaced =
                editor(begun)
                        .body(json(begun, "id", "parts", "createdAt", "updatedAt").toString())
                        .put(at(begun));
        var arranged = arrange(replaced, title("One"), slug("two"));

        assertThat(arranged.asString()).isEqualTo(begun.asString());
        assertThat(arranged.getHeader("ETag")).isEqualTo(begun.getHeader("ETag"));
    }

    @Test
    void deletedSeriesLeavesItsArticles() {
        var article = published("Naps", "Short ones.");
        var begun = arrange(series("Rest"), id(article));

        editor(begun).delete(at(begun)).then().statusCode(204);

        editor().get(at(begun)).then().statusCode(404);
        reader().get("/v1/series/rest").then().statusCode(404);
        reader().get("/v1/articles/naps").then().statusCode(200).body("series", empty());
    }

    @Test
    void partsAreNamedByIdSlugOrTitle() {
        var naps = published("Naps", "Short ones.");
        var baths = draft("Baths", "Warm ones.");
        var id = naps.<String>path("id");

        var arranged =
                arrange(series("Rest"), id(naps), slug("baths"), title("Not Yet"), slug("later"));

        assertThat(json(arranged).get("parts"))
                .isEqualTo(
                        json(
                                """
                                [
                                  {
                                    "position": 1, "title": "Naps", "state": "resolved",
                                    "target": { "id": "%1$s", "slug": "naps", "title": "Naps", "state": "published" },
                                    "articleId": "%1$s", "slug": null
                                  },
                                  {
                                    "position": 2, "title": "Baths", "state": "unpublished",
                                    "target": { "id": "%2$s", "slug": "baths", "title": "Baths", "state": "draft" },
                                    "articleId": null, "slug": "baths"
                                  },
                                  {
                                    "position": 3, "title": "Not Yet", "state": "pending", "target": null,
                                    "articleId": null, "slug": null
                                  },
                                  {
                                    "position": 4, "title": null, "state": "pending", "target": null,
                                    "articleId": null, "slug": "later"
                                  }
                                ]
                                """
                                        .formatted(id, baths.path("id"))));
    }

    @Test
    void placeholderBecomesAPartWhenItIsWritten() {
        published("Naps", "Short ones.");
        var arranged = arrange(series("Rest"), title("Baths"), title("Naps"), title("Chairs"));

        published("Baths", "Warm ones.");

        editor().get(at(arranged))
                .then()
                .body("parts.state", contains("resolved", "resolved", "pending"));
        reader().get("/v1/series/rest")
                .then()
                .body("parts.slug", contains("baths", "naps"))
                .body("parts.position", contains(1, 2));
    }

    @Test
    void partsAreReplacedAsAWhole() {
        var arranged = arrange(series("Rest"), title("A"), title("B"), title("C"), title("D"));

        var again = arrange(arranged, title("D"), title("B"), title("E"), title("A"));
        var none = arrange(again);

        again.then()
                .body("parts.title", contains("D", "B", "E", "A"))
                .body("parts.position", contains(1, 2, 3, 4));
        none.then().body("parts", empty());
    }

    @Test
    void wrongPartLeavesTheOrderAsItWas() {
        var arranged = arrange(series("Rest"), title("A"), title("B"));

        var refused = order(arranged, title("B"), "{}", "{ \"slug\": \"Not A Slug\" }", title("A"));

        refused.then()
                .statusCode(400)
                .body("errors.pointer", contains("/parts/1", "/parts/2/slug"));
        assertThat(editor().get(at(arranged)).asString()).isEqualTo(arranged.asString());
    }

    @Test
    void articleIsAPartOnce() {
        var naps = published("Naps", "Short ones.");
        var begun = series("Rest");

        for (var again : List.of(id(naps), slug("naps"), title("NAPS"))) {
            order(begun, id(naps), again)
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("/parts/1"));
        }
        order(begun, title("Not Yet"), title("Other"), title("not  YET"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/parts/2"));

        assertThat(editor().get(at(begun)).asString()).isEqualTo(begun.asString());
    }

    @Test
    void writeWithStaleTagIsRefused() {
        var read = series("Rest");
        var current = arrange(read, title("A"));

        order(read, title("B")).then().statusCode(412);
        editor(read).body("{ \"title\": \"Rest Again\" }").put(at(read)).then().statusCode(412);
        patch(read, "{ \"title\": \"Rest Again\" }").then().statusCode(412);
        editor(read).delete(at(read)).then().statusCode(412);

        assertThat(editor().get(at(read)).asString()).isEqualTo(current.asString());
    }

    @Test
    void writeWithoutTagIsRefused() {
        var read = series("Rest");

        editor().body("{ \"parts\": [] }").put(at(read) + "/parts").then().statusCode(428);
        editor().body("{ \"title\": \"Rest Again\" }").put(at(read)).then().statusCode(428);
        editor().contentType("application/merge-patch+json")
                .body("{}")
                .patch(at(read))
                .then()
                .statusCode(428);
        editor().delete(at(read)).then().statusCode(428);

        assertThat(editor().get(at(read)).asString()).isEqualTo(read.asString());
    }

    @Test
    void unknownSeriesIsNotFound() {
        var tagged = series("Rest");

        editor().get(UNKNOWN).then().statusCode(404);
        editor(tagged).body("{ \"title\": \"Rest\" }").put(UNKNOWN).then().statusCode(404);
        editor(tagged)
                .contentType("application/merge-patch+json")
                .body("{}")
                .patch(UNKNOWN)
                .then()
                .statusCode(404);
        editor(tagged).body("{ \"parts\": [] }").put(UNKNOWN + "/parts").then().statusCode(404);
        editor(tagged).delete(UNKNOWN).then().statusCode(404);
    }

    @Test
    void ofTwoOrdersAtOnceOneIsTaken() {
        var read = arrange(series("Rest"), title("A"), title("B"), title("C"));

        var answers =
                AtOnce.all(
                        List.of(
                                () -> order(read, title("C"), title("B"), title("A")).statusCode(),
                                () -> order(read, title("B"), title("D")).statusCode()));

        assertThat(answers).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void readersCountOnlyWhatTheySee() {
        published("Naps", "Short ones.");
        draft("Baths", "Warm ones.");
        published("Chairs", "Soft ones.");
        published("Walks", "Slow ones.");
        arrange(
                series("Rest"),
                title("Not Yet"),
                slug("naps"),
                slug("baths"),
                slug("chairs"),
                title("Later"),
                slug("walks"));

        var page = reader().get("/v1/articles/chairs");

        page.then()
                .body("series.slug", contains("rest"))
                .body("series[0].position", equalTo(2))
                .body("series[0].total", equalTo(3))
                .body("series[0].plannedTotal", nullValue())
                .body("series[0].previous.title", equalTo("Naps"))
                .body("series[0].next.title", equalTo("Walks"));
        reader().get("/v1/articles/naps").then().body("series[0].previous", nullValue());
        reader().get("/v1/articles/walks").then().body("series[0].next", nullValue());
        reader().get("/v1/series")
                .then()
                .body("items.slug", contains("rest"))
                .body("items.total", contains(3));
    }

    @Test
    void orderOutlivesWhatHappensToItsArticles() {
        var naps = published("Naps", "Short ones.");
        var baths = published("Baths", "Warm ones.");
        var chairs = published("Chairs", "Soft ones.");
        var walks = published("Walks", "Slow ones.");
        var arranged =
                arrange(series("Rest"), id(naps), slug("baths"), title("Chairs"), slug("walks"));

        var hidden = unpublish(naps);
        editor(chairs).delete(address(chairs) + "?acknowledge=true").then().statusCode(204);
        publish(patchArticle(walks, "{ \"slug\": \"strolls\", \"title\": \"Strolls\" }"));
        publish(patchArticle(baths, "{ \"slug\": \"long-baths\" }"));

        reader().get("/v1/series/rest")
                .then()
                .body("parts.slug", contains("long-baths", "strolls"));
        publish(hidden);
        reader().get("/v1/series/rest")
                .then()
                .body("parts.slug", contains("naps", "long-baths", "strolls"))
                .body("parts.position", contains(1, 2, 3));
        editor().get(at(arranged))
                .then()
                .body("parts.position", contains(1, 2, 3, 4))
                .body("parts.slug", contains(null, "baths", null, "walks"))
                .body("parts.state", contains("resolved", "resolved", "unpublished", "resolved"));
    }

    @Test
    void firstSeriesThatAnArticleJoinedStaysItsFirst() {
        var naps = published("Naps", "Short ones.");
        published("Baths", "Warm ones.");
        var zebra = arrange(series("Zebra"), slug("baths"), id(naps));
        var apple = arrange(series("Apple"), id(naps));

        arrange(zebra, id(naps), slug("baths"), title("Not Yet"));
        arrange(apple, title("Not Yet"), id(naps));

        reader().get("/v1/articles/naps").then().body("series.slug", contains("zebra", "apple"));
        reader().get("/v1/articles/naps")
                .then()
                .body("related.slug", contains("baths"))
                .body("related.reason", contains("series"));
    }

    @Test
    void seriesWithNothingToReadIsNothingToReaders() {
        draft("Naps", "Short ones.");
        arrange(series("Rest"), slug("naps"), title("Not Yet"));

        var read = reader().get("/v1/series/rest");

        read.then().statusCode(404);
        reader().get("/v1/series").then().body("items", empty());
    }

    @Test
    void twoPartsThatCometoMeanOneArticleAreShownOnce() {
        published("Naps", "Short ones.");
        arrange(series("Rest"), title("Naps"), title("Siesta"), title("Baths"));
        published("Baths", "Warm ones.");

        publish(patchArticle(managed("naps"), "{ \"title\": \"Siesta\" }"));

        reader().get("/v1/series/rest").then().body("parts.slug", contains("naps", "baths"));
        reader().get("/v1/articles/baths").then().body("series[0].position", equalTo(2));
        reader().get("/v1/series").then().body("items[0].total", equalTo(2));
    }

    @Test
    void listGoesOnWhereThePageBeforeEnded() {
        for (var title : List.of("C", "A", "B")) {
            arrange(series(title), title("Part of " + title));
        }

        var first = editor().get(SERIES + "?limit=2&total=true");
        var second = editor().get(SERIES + "?limit=2&cursor=" + first.path("next"));

        first.then()
                .body("items.slug", contains("a", "b"))
                .body("items.parts.flatten().title", contains("Part of A", "Part of B"))
                .body("total", equalTo(3));
        second.then().body("items.slug", contains("c")).body("next", nullValue());
    }

    private static Response series(String title) {
        var begun = editor().body(Map.of("title", title)).post(SERIES);
        begun.then().statusCode(201);
        return begun;
    }

    private static Response arrange(Response series, String... parts) {
        var arranged = order(series, parts);
        arranged.then().statusCode(200);
        return arranged;
    }

    private static Response order(Response series, String... parts) {
        var items = Stream.of(parts).collect(joining(",", "{ \"parts\": [", "] }"));
        return editor(series).body(items).put(at(series) + "/parts");
    }

    private static String id(Response article) {
        return "{ \"articleId\": \"%s\" }".formatted(article.<String>path("id"));
    }

    private static String slug(String slug) {
        return "{ \"slug\": \"%s\" }".formatted(slug);
    }

    private static String title(String title) {
        return "{ \"title\": \"%s\" }".formatted(title);
    }

    private static Response patch(Response series, String patch) {
        return editor(series)
                .contentType("application/merge-patch+json")
                .body(patch)
                .patch(at(series));
    }

    private static Response patchArticle(Response article, String patch) {
        return editor(article)
                .contentType("application/merge-patch+json")
                .body(patch)
                .patch(address(article));
    }

    private static Response managed(String slug) {
        var id =
                editor().get("/manage/v1/articles")
                        .path("items.find { it.slug == '%s' }.id".formatted(slug));
        return editor().get("/manage/v1/articles/" + id);
    }

    private static String at(Response series) {
        return SERIES + "/" + series.path("id");
    }
}
