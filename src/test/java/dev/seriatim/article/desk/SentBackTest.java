package dev.seriatim.article.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.seriatim.http.json.MergePatch;
import dev.seriatim.support.DeliveryTest;
import dev.seriatim.support.Json;
import dev.seriatim.support.Library;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was read can be sent back. */
@QuarkusTest
class SentBackTest extends DeliveryTest {

    private static final String FAR = "2090-01-01T07:00:00Z";

    @Test
    void whatIsSentBackUnchangedChangesNothing() throws SQLException {
        for (var address : everything()) {
            var read = managed(address);
            var events = events();
            var body = read.asString();

            var sent = editor(read).body(body).put(address);
            sent.then().statusCode(200);
            assertThat(sent.asString()).as(address).isEqualTo(body);
            assertThat(sent.getHeader("ETag")).as(address).isEqualTo(read.getHeader("ETag"));
            if (!address.endsWith("/related") && !address.endsWith("/site")) {
                patched(read, address, body).then().statusCode(200);
            }
            assertThat(managed(address).asString()).as(address).isEqualTo(body);
            assertThat(events()).as(address).isEqualTo(events);
        }
    }

    @Test
    void seriesIsSentBackAsTheOrderOfItsParts() throws SQLException {
        for (var address : listed("/manage/v1/series")) {
            var read = managed(address);
            var events = events();

            var sent = editor(read).body(read.asString()).put(address + "/parts");

            sent.then().statusCode(200);
            assertThat(sent.asString()).isEqualTo(read.asString());
            assertThat(events()).isEqualTo(events);
        }
    }

    @Test
    void partsAreMovedAsTheyWereRead() {
        var order = everySeries();
        var parts = (ArrayNode) Json.json(order.asString()).get("parts");
        parts.add(parts.remove(0));

        var moved = editor(order).body("{\"parts\": " + parts + "}").put(parts(order));

        moved.then()
                .statusCode(200)
                .body("parts.title", contains("Naps", "Not Yet", "A Walk", "Baths"))
                .body("parts.position", contains(1, 2, 3, 4));
        editor(moved)
                .body(Map.of("title", "Naps and Dreams", "body", "Short ones.", "slug", "naps"))
                .put(series(Json.field(order, "/id")))
                .then()
                .statusCode(400);
        revise(article("naps"), Map.of("title", "Naps and Dreams", "body", "Short ones."));
        managed(series(order.path("id"))).then().body("parts[0].title", equalTo("Naps and Dreams"));
    }

    @Test
    void titleThatIsSentBackWithALinkDoesNotBecomeTheLinksOwn() {
        everything();
        var at = address(article("a-day")) + "/related";
        var read = managed(at);
        var changed = (ObjectNode) Json.json(read.asString());
        ((ObjectNode) changed.at("/items/0")).put("note", "First of all");

        editor(read).body(changed.toString()).put(at).then().statusCode(200);

        revise(article("baths"), Map.of("title", "Hot Baths", "body", "Warm ones."));
        managed(at)
                .then()
                .body("items[0].title", equalTo("Hot Baths"))
                .body("items[0].note", equalTo("First of all"));
        managed(address(article("a-day"))).then().body("related[0].title", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "/id, 0199e8a0-5b1c-7d3e-9f20-4a6b8c0d2e1f",
        "/state, draft",
        "/version, 7",
        "/publishedVersion, 7",
        "/changed, true",
        "/publishAt, 2090-01-01T07:00:00Z",
        "/publishedAt, 2000-01-01T07:00:00Z",
        "/createdAt, 2000-01-01T07:00:00Z",
        "/updatedAt, 2000-01-01T07:00:00Z",
        "/wordCount, 1",
        "/readingMinutes, 77"
    })
    void memberOfTheServersThatWasChangedIsRefusedByName(String pointer, String value) {
        var article = published("A Day", "It passes, and nobody sees it go.");
        var changed = (ObjectNode) Json.json(article.asString());
        changed.set(
                pointer.substring(1),
                Json.json(value.matches("\\d+|true") ? value : '"' + value + '"'));

        for (var answer :
                List.of(
                        editor(article).body(changed.toString()).put(address(article)),
                        patched(article, address(article), changed.toString()))) {
            answer.then()
                    .statusCode(400)
                    .body("errors.pointer", contains(pointer))
                    .body("errors[0].detail", containsString('"' + pointer.substring(1) + '"'));
        }
        assertThat(managed(address(article)).asString()).isEqualTo(article.asString());
    }

    @Test
    void otherResourcesRefuseThemByNameToo() {
        everything();
        refused("/manage/v1/authors/odile", "/createdAt", "2000-01-01T07:00:00Z");
        refused("/manage/v1/topics/rest", "/id", "0199e8a0-5b1c-7d3e-9f20-4a6b8c0d2e1f");
        refused(series(everySeries().path("id")), "/parts/0/state", "pending");
        refused(series(everySeries().path("id")) + "/parts", "/parts/0/state", "external");
        refused(address(article("a-day")) + "/related", "/items/0/state", "external");
        refused(address(article("a-day")) + "/related", "/items/1/target", "nobody");
    }

    @Test
    void whatIsToldBesideStandsInTheWayOfNoWrite() {
        editor().body(Map.of("name", "Odile")).post("/manage/v1/authors");
        var article =
                draft(
                        Map.of(
                                "title",
                                "A Day",
                                "body",
                                "It passes.",
                                "authors",
                                List.of("odile"),
                                "related",
                                titles("Baths")));
        published("Baths", "Warm ones.");
        replace("/manage/v1/authors/odile", Map.of("name", "Odile Harbour"));
        var members = article.asString().replace("It passes.", "It passes on.");

        editor(article).body(members).put(address(article)).then().statusCode(200);
        patched(
                        managed(address(article)),
                        address(article),
                        "{\"names\": { \"authors\": 7 }, \"links\": null}")
                .then()
                .statusCode(200)
                .body("body", equalTo("It passes on."))
                .body("names.authors.name", contains("Odile Harbour"))
                .body("links.state", contains("resolved"));
    }

    @Test
    void timeThatIsWrittenOtherwiseIsTheSame() {
        var article = published("A Day", "It passes.");
        var published = Json.field(article, "/publishedAt").replace("Z", "+00:00");

        patched(article, address(article), "{\"publishedAt\": \"" + published + "\"}")
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
    }

    @Test
    void whatNobodyShowsIsNotKnown() {
        var article = draft("A Day", "It passes.");

        patched(article, address(article), "{\"colour\": \"blue\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/colour"))
                .body("errors.detail", contains("This field is not known here; leave it out."));
    }

    private static void refused(String address, String pointer, String value) {
        var at = address.endsWith("/parts") ? address.replaceFirst("/parts$", "") : address;
        var read = managed(at);
        var changed = Json.json(read.asString());
        var parent = (ObjectNode) changed.at(pointer.replaceFirst("/[^/]*$", ""));
        var name = pointer.replaceFirst(".*/", "");
        parent.put(name, value);
        editor(read)
                .body(changed.toString())
                .put(address)
                .then()
                .statusCode(400)
                .body(
                        "errors.detail",
                        contains(
                                containsString(
                                        '"'
                                                + (at.equals(address)
                                                                && pointer.startsWith("/parts")
                                                        ? "parts"
                                                        : name)
                                                + '"')));
        assertThat(managed(at).asString()).isEqualTo(read.asString());
    }

    private static Response patched(Response read, String address, String body) {
        return editor(read).contentType(MergePatch.MEDIA_TYPE).body(body).patch(address);
    }

    /** Where everything is that can be replaced, after something of every kind was made. */
    private List<String> everything() {
        Library.founded();
        published("Baths", "Warm ones.");
        draft("Naps", "Short ones.");
        var day =
                Map.of(
                        "title",
                        "A Day",
                        "body",
                        "It passes.\n\n## Noon\n\nThen [baths](/articles/baths).",
                        "language",
                        "en-GB",
                        "authors",
                        List.of("Odile", "Wenna Harbour"),
                        "topics",
                        List.of("Rest"),
                        "contentRating",
                        "mature",
                        "canonicalUrl",
                        "https://days.example/one",
                        "cover",
                        Map.of("url", "https://days.example/one.jpg", "alt", "A door"),
                        "related",
                        List.of(
                                Map.of("slug", "baths"),
                                Map.of("title", "Not Yet", "kind", "sequel", "note", "Soon"),
                                Map.of("url", "https://chairs.example/", "title", "Chairs"),
                                Map.of("slug", "naps", "title", "On naps")),
                        "worksCited",
                        List.of(Map.of("title", "Rooms", "authors", List.of("O."), "year", 2019)));
        var published = published(day);
        revise(
                published,
                Map.of("title", "A Day", "body", "It passes on.", "related", day.get("related")));
        publish(draft("Tomorrow", "It comes."), FAR);
        var scheduled = publish(draft("Next Week", "It comes, too."), FAR);
        revise(scheduled, Map.of("title", "Next Week", "body", "Or so."));
        unpublish(published("Yesterday", "It went."));
        everySeries();
        var all = new ArrayList<String>();
        for (var article : listed("/manage/v1/articles")) {
            all.add(article);
            all.add(article + "/related");
        }
        all.addAll(listed("/manage/v1/series"));
        managed("/manage/v1/authors")
                .<List<String>>path("items.slug")
                .forEach(slug -> all.add("/manage/v1/authors/" + slug));
        managed("/manage/v1/topics")
                .<List<String>>path("items.slug")
                .forEach(slug -> all.add("/manage/v1/topics/" + slug));
        all.add("/manage/v1/site");
        return all;
    }

    private static Response everySeries() {
        if (article("baths") == null) {
            published("Baths", "Warm ones.");
            draft("Naps", "Short ones.");
        }
        var begun =
                editor().body(Map.of("title", "Hours", "showUpcoming", true))
                        .post("/manage/v1/series");
        return editor(begun)
                .body(
                        Map.of(
                                "parts",
                                List.of(
                                        Map.of("slug", "baths"),
                                        Map.of("articleId", article("naps").path("id")),
                                        Map.of("title", "Not Yet"),
                                        Map.of("slug", "a-walk", "title", "A Walk"))))
                .put(parts(begun));
    }

    private static String parts(Response series) {
        return series(Json.field(series, "/id")) + "/parts";
    }

    private static Response article(String slug) {
        var ids = managed("/manage/v1/articles?limit=100").<List<Map<String, String>>>path("items");
        return ids.stream()
                .filter(item -> item.get("slug").equals(slug))
                .map(item -> managed("/manage/v1/articles/" + item.get("id")))
                .findFirst()
                .orElse(null);
    }

    private static List<String> listed(String address) {
        return managed(address + "?limit=100").<List<String>>path("items.id").stream()
                .map(id -> address + "/" + id)
                .toList();
    }

    private long events() throws SQLException {
        try (var connection = database.getConnection();
                var rows =
                        connection.createStatement().executeQuery("select count(*) from event")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
