package dev.seriatim.article.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import dev.seriatim.support.AtOnce;
import dev.seriatim.support.DeliveryTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Several articles are written to at once: all of them, or none. */
@QuarkusTest
class BulkTest extends DeliveryTest {

    private static final String ARTICLES = "/manage/v1/articles";
    private static final String TRASH = "/manage/v1/trash";

    @Test
    void severalArticlesAreChangedAtOnce() {
        var dawn = draft(Map.of("title", "Dawn", "body", "It comes.", "topics", List.of("Light")));
        var dusk = published("Dusk", "It goes.");

        var report =
                amend(
                        item(
                                dawn,
                                Map.of(
                                        "topics",
                                        List.of("Hours", "Light"),
                                        "authors",
                                        List.of("Wenna"))),
                        item(dusk, Map.of("contentRating", "mature", "topics", List.of("Hours"))));

        report.then()
                .statusCode(200)
                .body("items.slug", contains("dawn", "dusk"))
                .body("items.state", contains("draft", "published"));
        managed(address(dawn))
                .then()
                .header("ETag", equalTo(report.path("items[0].etag")))
                .body("topics", contains("hours", "light"))
                .body("authors", contains("wenna"))
                .body("contentRating", is("general"))
                .body("body", is("It comes."));
        managed(address(dusk))
                .then()
                .header("ETag", equalTo(report.path("items[1].etag")))
                .body("contentRating", is("mature"))
                .body("version", is(2))
                .body("changed", is(true));
        reader().get("/v1/articles/dusk").then().body("topics", empty());
    }

    @Test
    void whatStandsInTheWayOfOneIsToldAndNothingIsWritten() {
        var dawn = draft("Dawn", "It comes.");
        var stale = draft("Dusk", "It goes.");
        var current = revise(stale, Map.of("title", "Dusk", "body", "It is gone."));
        var trashed = draft("Noon", "It is hot.");
        trash(trashed);

        amend(
                        item(dawn, Map.of("topics", List.of("Hours"))),
                        item(stale, Map.of("topics", List.of("Hours"))),
                        item(dawn, Map.of("topics", List.of("Hours"))),
                        item(managed(address(trashed)), Map.of("topics", List.of("Hours"))))
                .then()
                .statusCode(412)
                .body("errors.pointer", contains("/items/1", "/items/2", "/items/3"))
                .body("errors[0].detail", containsString("“Dusk”"));

        assertThat(managed(address(dawn)).asString()).isEqualTo(dawn.asString());
        assertThat(managed(address(current)).asString()).isEqualTo(current.asString());
        managed("/manage/v1/topics").then().body("items", empty());
    }

    @Test
    void whatIsInTheTrashIsNotChangedNorIsWhatSomebodyElseChangedTrashed() {
        var dawn = draft("Dawn", "It comes.");
        var dusk = draft("Dusk", "It goes.");
        revise(dusk, Map.of("title", "Dusk", "body", "It is gone."));
        trash(dawn);

        amend(item(managed(address(dawn)), Map.of("topics", List.of("Hours"))))
                .then()
                .statusCode(409)
                .body("errors.pointer", contains("/items/0"));
        trashed("", item(dusk, Map.of())).then().statusCode(412);
        trashed("").then().statusCode(400);
    }

    @Test
    void amendmentsAreReadStrictly() {
        var dawn = draft("Dawn", "It comes.");

        amend().then().statusCode(400).body("errors.pointer", contains("/items"));
        amend(item(dawn, Map.of("title", "Dusk", "topics", List.of(" "), "contentRating", "wild")))
                .then()
                .statusCode(400)
                .body("errors", hasSize(3));
        amend(Collections.nCopies(101, item(dawn, Map.of())).toArray(Map[]::new))
                .then()
                .statusCode(400);
    }

    @Test
    void nullTakesAwayAsInThePatchOfOne() {
        var said =
                Map.of(
                        "title",
                        "Dawn",
                        "body",
                        "",
                        "topics",
                        List.of("Light"),
                        "authors",
                        List.of("Wenna"),
                        "contentRating",
                        "mature");
        var dawn = draft(said);
        var other = draft(said);
        var nothing = new HashMap<String, Object>();
        for (var member : List.of("topics", "authors", "contentRating")) {
            nothing.put(member, null);
        }

        amend(item(dawn, nothing)).then().statusCode(200);
        editor(other).body(nothing).patch(address(other)).then().statusCode(200);

        for (var article : List.of(dawn, other)) {
            managed(address(article))
                    .then()
                    .body("topics", empty())
                    .body("authors", empty())
                    .body("contentRating", is("general"));
        }
    }

    @Test
    void unchangedArticleIsAmendedWithoutATrace() {
        var dawn = draft(Map.of("title", "Dawn", "body", "", "topics", List.of("Light")));

        amend(item(dawn, Map.of("topics", List.of("light"))))
                .then()
                .statusCode(200)
                .body("items[0].etag", equalTo(dawn.getHeader("ETag")));

        assertThat(managed(address(dawn)).asString()).isEqualTo(dawn.asString());
    }

    @Test
    void twoWhoChangeTheSameArticlesNeverWaitForEachOtherAndOneIsRefused() {
        for (var round = 0; round < 5; round++) {
            var articles =
                    IntStream.range(0, 8)
                            .mapToObj(number -> draft("Hour " + number, "It passes."))
                            .toList();
            var forwards = items(articles, "Light " + round, "Dark " + round);
            var backwards = items(articles, "Dark " + round, "Light " + round);
            Collections.reverse(backwards);

            var statuses =
                    AtOnce.all(
                            List.of(
                                    () -> amend(forwards.toArray(Map[]::new)).statusCode(),
                                    () -> amend(backwards.toArray(Map[]::new)).statusCode()));

            assertThat(statuses).containsExactlyInAnyOrder(200, 412);
        }
    }

    @Test
    void severalArticlesAreTrashedAtOnceWithTheLinksAmongThem() {
        var dawn = published(Map.of("title", "Dawn", "body", "", "related", titles("Dusk")));
        var dusk = published(Map.of("title", "Dusk", "body", "", "related", titles("Dawn")));

        var report = trashed("", item(dawn, Map.of()), item(dusk, Map.of()));

        report.then().statusCode(200).body("items.state", contains("trashed", "trashed"));
        managed(TRASH)
                .then()
                .body(
                        "items.etag",
                        contains(
                                report.path("items[1].etag"),
                                report.<String>path("items[0].etag")));
        reader().get("/v1/articles").then().body("items", empty());
    }

    @Test
    void noneIsTrashedWhileSomethingLeadsToOne() {
        var dawn = draft("Dawn", "It comes.");
        var dusk = draft("Dusk", "It goes.");
        draft(Map.of("title", "Day", "body", "", "related", titles("Dusk")));

        trashed("", item(dawn, Map.of()), item(dusk, Map.of()))
                .then()
                .statusCode(409)
                .body("errors.pointer", contains("/items/1"))
                .body("errors.detail", contains("Something leads to “Dusk”."))
                .body("referencedBy.title", contains("Day"))
                .body("referencedByTotal", is(1));
        assertThat(managed(address(dawn)).asString()).isEqualTo(dawn.asString());

        trashed("?acknowledge=true", item(dawn, Map.of()), item(dusk, Map.of()))
                .then()
                .statusCode(200);
    }

    @Test
    void whatReadersSeeIsTrashedByWhoeverMayPublish() {
        var dawn = published("Dawn", "It comes.");
        var dusk = draft("Dusk", "It goes.");
        var writer = holder(key("writer", "write").path("key")).contentType("application/json");

        writer.body(Map.of("items", List.of(item(dawn, Map.of()), item(dusk, Map.of()))))
                .post(TRASH)
                .then()
                .statusCode(403)
                .body("errors.pointer", contains("/items/0"));

        managed(address(dusk)).then().body("state", is("draft"));
    }

    private static List<Map<String, Object>> items(List<Response> articles, String... topics) {
        var items = new ArrayList<Map<String, Object>>();
        for (var index = 0; index < articles.size(); index++) {
            items.add(item(articles.get(index), Map.of("topics", List.of(topics[index % 2]))));
        }
        return items;
    }

    private static Map<String, Object> item(Response article, Map<String, ?> change) {
        var item = new HashMap<String, Object>(change);
        item.put("articleId", article.path("id"));
        item.put("etag", article.getHeader("ETag"));
        return item;
    }

    @SafeVarargs
    private static Response amend(Map<String, ?>... items) {
        return editor().body(Map.of("items", List.of(items))).patch(ARTICLES);
    }

    @SafeVarargs
    private static Response trashed(String query, Map<String, ?>... items) {
        return editor().body(Map.of("items", List.of(items))).post(TRASH + query);
    }
}
