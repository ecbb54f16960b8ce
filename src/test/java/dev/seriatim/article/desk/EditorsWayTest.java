package dev.seriatim.article.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.seriatim.support.DeliveryTest;
import dev.seriatim.support.Json;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each request is made from what the answer before it said, and no other. */
@QuarkusTest
class EditorsWayTest extends DeliveryTest {

    private static final String LIST = "/manage/v1/articles";

    @Test
    void editorGoesFromTheListToThePublicationOfThree() {
        written("Dawn", "Wenna Harbour", Map.of("title", "Noon"));
        written("Noon", "Barnaby Tilderose", Map.of("title", "Dusk"));
        publish(written("Dusk", "Wenna Harbour", Map.of("title", "Night Has Not Come")));

        var list = managed(LIST + "?state=draft,published&sort=title&language=en");
        list.then()
                .body("items.title", contains("Dawn", "Dusk", "Noon"))
                .body(
                        "items[0].authors",
                        contains(Map.of("slug", "wenna-harbour", "name", "Wenna Harbour")))
                .body(
                        "items.related.state.flatten()",
                        contains("unpublished", "pending", "resolved"))
                .body("items[0].related[0].target.slug", equalTo("noon"))
                .body("items[1].related[0].target", nullValue());

        var opened = managed(LIST + "/" + list.path("items[1].id"));
        opened.then()
                .header("ETag", equalTo(list.path("items[1].etag")))
                .body("names.authors.name", contains("Wenna Harbour"))
                .body("links[0].state", is("pending"));

        var changed = (ObjectNode) Json.json(opened.asString());
        changed.put("title", "Late Dusk");
        var sent = sentBack(opened, changed);
        sent.then().statusCode(200).body("title", is("Late Dusk")).body("changed", is(true));

        var discarded = editor(sent).delete(address(sent) + "/draft");
        discarded.then().statusCode(200).body("title", is("Dusk")).body("changed", is(false));
        var again = (ObjectNode) Json.json(discarded.asString());
        again.put("body", "It goes late.");
        var corrected = sentBack(discarded, again);
        corrected.then().statusCode(200);

        var published =
                editor().body(
                                Map.of(
                                        "items",
                                        List.of(
                                                item(list, 0),
                                                Map.of(
                                                        "articleId", corrected.path("id"),
                                                        "etag", corrected.getHeader("ETag")),
                                                item(list, 2))))
                        .post("/manage/v1/publications");
        published
                .then()
                .statusCode(200)
                .body("items.state", contains("published", "published", "published"));

        editor().body(
                        Map.of(
                                "items",
                                published.<List<Map<String, Object>>>path("items").stream()
                                        .map(
                                                item ->
                                                        Map.of(
                                                                "articleId", item.get("articleId"),
                                                                "etag", item.get("etag"),
                                                                "topics", List.of("Hours")))
                                        .toList()))
                .patch(LIST)
                .then()
                .statusCode(200);
        reader().get("/v1/articles?sort=title")
                .then()
                .body("items.title", contains("Dawn", "Dusk", "Noon"));
        reader().get("/v1/articles/dusk")
                .then()
                .body("body.content", equalTo("<p>It goes late.</p>"));
    }

    @Test
    void whatOthersHaveToSayStandsInNobodysWay() {
        var dusk = written("Dusk", "Wenna Harbour", Map.of("title", "Night"));
        var author = managed("/manage/v1/authors/wenna-harbour");
        editor(author)
                .body(Map.of("name", "Wenna H.", "slug", "wenna-h"))
                .put("/manage/v1/authors/wenna-harbour")
                .then()
                .statusCode(200);
        published("Night", "It falls.");

        var read = managed(address(dusk));
        read.then()
                .body("names.authors.name", contains("Wenna H."))
                .body("links[0].state", is("resolved"));
        assertThat(read.getHeader("ETag")).isNotEqualTo(dusk.getHeader("ETag"));
        editor().header("If-None-Match", dusk.getHeader("ETag"))
                .get(address(dusk))
                .then()
                .statusCode(200);
        editor(dusk)
                .body(
                        Map.of(
                                "title",
                                "Dusk",
                                "body",
                                "It goes.",
                                "authors",
                                List.of("wenna-harbour")))
                .put(address(dusk))
                .then()
                .statusCode(200)
                .body("authors", contains("wenna-h"));
        editor(dusk)
                .body(Map.of("title", "Dusk", "body", ""))
                .put(address(dusk))
                .then()
                .statusCode(412);
    }

    @Test
    void listsOfOtherThingsCarryWhatAChangeTakes() {
        written("Dusk", "Wenna Harbour", Map.of("title", "Night"));
        draft(Map.of("title", "Dawn", "body", "", "topics", List.of("Light")));
        series("Hours", "Dusk");
        for (var kind : List.of("authors", "topics", "series")) {
            var list = managed("/manage/v1/" + kind);
            var item = (ObjectNode) Json.json(list.asString()).at("/items/0");
            var name = item.get(kind.equals("series") ? "id" : "slug").textValue();
            item.put(kind.equals("series") ? "title" : "name", "Another");

            editor().header("If-Match", item.get("etag").textValue())
                    .body(item.toString())
                    .put("/manage/v1/" + kind + "/" + name)
                    .then()
                    .statusCode(200);
        }
        managed("/manage/v1/series?slug=hours").then().body("items.title", contains("Another"));
        managed("/manage/v1/series?slug=hour&total=true").then().body("total", is(0));
        editor().get("/manage/v1/series?slug=No").then().statusCode(400);
    }

    @Test
    void articleIsFoundByASlugThatItHadOnce() {
        var article = published("Dusk", "It goes.");
        revise(article, Map.of("title", "Evening", "slug", "evening", "body", "It goes."));

        for (var slug : List.of("dusk", "evening")) {
            managed(LIST + "?slug=" + slug)
                    .then()
                    .body("items.id", contains(article.<String>path("id")));
        }
        managed(LIST + "?slug=night&total=true").then().body("total", is(0));
    }

    @Test
    void listIsInTheOrderThatIsAskedForPageByPage() {
        for (var title : List.of("B", "C", "A")) {
            draft(
                    Map.of(
                            "title",
                            title,
                            "body",
                            "",
                            "language",
                            title.equals("C") ? "de" : "en-GB"));
        }
        for (var order :
                Map.of(
                                "title", List.of("A", "B", "C"),
                                "-title", List.of("C", "B", "A"),
                                "createdAt", List.of("B", "C", "A"),
                                "-createdAt", List.of("A", "C", "B"),
                                "updatedAt", List.of("B", "C", "A"),
                                "-updatedAt", List.of("A", "C", "B"))
                        .entrySet()) {
            var first = managed(LIST + "?limit=2&sort=" + order.getKey());
            var second =
                    managed(
                            LIST
                                    + "?limit=2&sort="
                                    + order.getKey()
                                    + "&cursor="
                                    + first.path("next"));

            assertThat(first.<List<String>>path("items.title"))
                    .isEqualTo(order.getValue().subList(0, 2));
            assertThat(second.<List<String>>path("items.title"))
                    .isEqualTo(order.getValue().subList(2, 3));
            editor().get(
                            LIST
                                    + "?cursor="
                                    + first.path("next")
                                    + "&sort="
                                    + (order.getKey().equals("title") ? "-title" : "title"))
                    .then()
                    .statusCode(400);
        }
        managed(LIST + "?language=EN&sort=title").then().body("items.title", contains("A", "B"));
        editor().get(LIST + "?sort=body").then().statusCode(400);
        editor().get(LIST + "?language=!").then().statusCode(400);
        editor().get(LIST + "?state=draft,gone").then().statusCode(400);
    }

    @Test
    void scheduleSaysThatTheArticleWasEditedAfterIt() {
        var scheduled = publish(draft("Dusk", "It goes."), "2090-01-01T00:00:00Z");
        scheduled.then().body("editedSinceScheduled", is(false)).body("scheduledVersion", is(1));

        var edited = revise(scheduled, Map.of("title", "Dusk", "body", "It goes late."));

        edited.then().body("editedSinceScheduled", is(true)).body("version", is(2));
        managed(LIST)
                .then()
                .body("items.editedSinceScheduled", contains(true))
                .body("items.scheduledVersion", contains(1));
        publish(edited, "2090-01-02T00:00:00Z").then().body("editedSinceScheduled", is(false));
    }

    @Test
    void noArticleIsLinkedTwiceNorToItself() {
        var dusk = published("Dusk", "It goes.");
        var links =
                List.of(
                        Map.of("title", "Dusk"),
                        Map.of("slug", "dusk"),
                        Map.of("title", "Night"),
                        Map.of("title", "Night"));
        editor().body(Map.of("title", "Dawn", "body", "", "related", links))
                .post(LIST)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/related/3"));
        editor(dusk)
                .body(Map.of("items", List.of(Map.of("articleId", dusk.path("id")))))
                .put(address(dusk) + "/related")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/items/0"))
                .body("errors.detail", contains("name another article than this one"));
    }

    private static Response written(String title, String author, Map<String, String> link) {
        return draft(
                Map.of(
                        "title",
                        title,
                        "body",
                        "It goes.",
                        "language",
                        "en",
                        "authors",
                        List.of(author),
                        "related",
                        List.of(link)));
    }

    private static Response sentBack(Response read, ObjectNode content) {
        return editor(read).body(content.toString()).put(address(read));
    }

    private static Map<String, String> item(Response list, int index) {
        return Map.of(
                "articleId", list.path("items[%d].id".formatted(index)),
                "etag", list.path("items[%d].etag".formatted(index)));
    }
}
