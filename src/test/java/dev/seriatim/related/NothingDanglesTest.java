package dev.seriatim.related;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.seriatim.support.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NothingDanglesTest extends ApiTest {

    @Test
    void unpublishingWhatIsLinkedTellsWhereAndChangesNothing() {
        var noons = published("Quiet Noons", "Lie down.");
        linking("A Day", Map.of("title", "Never Written"), Map.of("slug", "quiet-noons"));
        published("A Night", "After [the noon](quiet-noons.md).");
        inSeries("Hours", Map.of("title", "Early"), Map.of("articleId", noons.path("id")));

        var refusal = editor(noons).delete(address(noons) + "/publication");

        refusal.then()
                .statusCode(409)
                .body("type", equalTo("https://seriatim.dev/problems/still-referenced"))
                .body("referencedBy.kind", containsInAnyOrder("body", "related", "series"))
                .body("referencedBy.title", containsInAnyOrder("A Night", "A Day", "Hours"))
                .body("referencedBy.path", containsInAnyOrder("/body", "/related/1", "/parts/1"));
        reader().get("/v1/articles/quiet-noons").then().statusCode(200);
    }

    @Test
    void unpublishingWhatIsLinkedCanBeAcknowledged() {
        var noons = published("Quiet Noons", "Lie down.");
        linking("A Day", Map.of("slug", "quiet-noons"));

        var withdrawn = editor(noons).delete(address(noons) + "/publication?acknowledge=true");

        withdrawn.then().statusCode(200).body("state", equalTo("unpublished"));
        reader().get("/v1/articles/a-day").then().body("related", empty());
    }

    @Test
    void trashingWhatADraftLinksToIsRefused() {
        var noons = published("Quiet Noons", "Lie down.");
        draft(
                Map.of(
                        "title",
                        "A Day",
                        "body",
                        "",
                        "related",
                        List.of(Map.of("title", "Quiet Noons"))));

        var refusal = editor(noons).delete(address(noons));

        refusal.then().statusCode(409).body("referencedBy.title", contains("A Day"));
        editor(noons).delete(address(noons) + "?acknowledge=true").then().statusCode(204);
    }

    @Test
    void whatOnlyLinksToItselfCanGo() {
        var noons =
                publish(
                        draft(
                                Map.of(
                                        "title",
                                        "Quiet Noons",
                                        "body",
                                        "See [here](quiet-noons.md).",
                                        "related",
                                        List.of(Map.of("slug", "quiet-noons")))));

        editor(noons).delete(address(noons)).then().statusCode(204);
    }

    @Test
    void impactListTellsEachPlaceWithItsWords() {
        var noons = published("Quiet Noons", "Lie down.");
        linking("A Day", Map.of("slug", "quiet-noons", "note", "for the heat"));
        draft("A Night", "After [the noon](quiet-noons.md), dark.");

        var places = editor().get(address(noons) + "/backlinks?total=true");

        places.then()
                .body("total", equalTo(2))
                .body("items.kind", containsInAnyOrder("related", "body"))
                .body("items.find { it.kind == 'related' }.note", equalTo("for the heat"))
                .body("items.find { it.kind == 'related' }.published", equalTo(true))
                .body("items.find { it.kind == 'body' }.sentence", equalTo("After the noon, dark."))
                .body("items.find { it.kind == 'body' }.published", equalTo(false));
    }

    @Test
    void reportFindsLinksInEveryState() {
        var gone = published("Gone", "");
        var renamed = published("Before", "");
        linking(
                "A Day",
                Map.of("title", "Never Written"),
                Map.of("articleId", draft("Only a Draft", "").path("id")),
                Map.of("articleId", gone.path("id")),
                Map.of("slug", "before"),
                Map.of("url", "https://elsewhere.example/"),
                Map.of("articleId", renamed.path("id")));
        editor(gone).delete(address(gone) + "?acknowledge=true").then().statusCode(204);
        publish(
                editor(renamed)
                        .contentType("application/merge-patch+json")
                        .body("{\"slug\": \"after\"}")
                        .patch(address(renamed)));

        var states =
                List.of("pending", "unpublished", "broken", "redirected", "external", "resolved");

        for (var index = 0; index < states.size(); index++) {
            editor().get("/manage/v1/links?state=" + states.get(index))
                    .then()
                    .statusCode(200)
                    .body("items.state", contains(states.get(index)))
                    .body("items.source.path", contains("/related/" + index));
        }
    }

    @Test
    void reportTellsOfWhatATranslationWaitsFor() {
        var noon = translation("Mittag", Map.of("title", "Quiet Noons"));

        report(noon)
                .body("items[0].state", equalTo("pending"))
                .body("items[0].title", equalTo("Quiet Noons"))
                .body("items[0].target", nullValue())
                .body("items[0].source.kind", equalTo("translation"))
                .body("items[0].source.path", equalTo("/translationOf"));

        var original = draft("Quiet Noons", "Lie down.");
        report(noon).body("items.state", contains("unpublished"));

        publish(original);
        report(noon)
                .body("items.state", contains("resolved"))
                .body("items.target.slug", contains("quiet-noons"));
    }

    private static ValidatableResponse report(Response article) {
        return editor().get("/manage/v1/links?article=" + article.path("id"))
                .then()
                .statusCode(200);
    }

    private static Response translation(String title, Map<String, ?> original) {
        return draft(
                Map.of(
                        "title",
                        title,
                        "body",
                        "Hinlegen.",
                        "language",
                        "de",
                        "translationOf",
                        original));
    }

    @Test
    void reportIsPagedAndKeepsToAnArticleOrASeries() {
        var day =
                linking(
                        "A Day",
                        Map.of("title", "One"),
                        Map.of("title", "Two"),
                        Map.of("title", "Three"));
        linking("A Night", Map.of("title", "Four"));
        var hours = inSeries("Hours", Map.of("title", "Five"));

        var first = editor().get("/manage/v1/links?limit=2&total=true&article=" + day.path("id"));

        first.then()
                .body("items.title", contains("One", "Two"))
                .body("total", equalTo(3))
                .body("next", notNullValue());
        editor().get(
                        "/manage/v1/links?limit=2&article="
                                + day.path("id")
                                + "&cursor="
                                + first.path("next"))
                .then()
                .body("items.title", contains("Three"));
        editor().get("/manage/v1/links?series=" + hours.path("id"))
                .then()
                .body("items.title", contains("Five"));
    }

    @Test
    void reportOnAllGoesOnAcrossWhatHasNoLinks() {
        linking("A Day", Map.of("title", "One"), Map.of("title", "Two"));
        for (var number = 1; number <= 12; number++) {
            draft("Silence " + number, "It links to nothing.");
        }
        linking("A Night", Map.of("title", "Three"));
        inSeries("Hours", Map.of("title", "Four"), Map.of("title", "Five"));
        var all = editor().get("/manage/v1/links?total=true");

        var there = walked("next", "?limit=1");
        var back = walked("prev", "?limit=1&cursor=" + there.get(there.size() - 1).path("prev"));

        all.then().body("total", equalTo(5)).body("items.size()", equalTo(5));
        List<String> titles = all.path("items.title");
        assertThat(titles(there)).isEqualTo(titles);
        assertThat(titles(back))
                .containsExactly(titles.get(3), titles.get(2), titles.get(1), titles.get(0));
    }

    private static List<String> titles(List<Response> pages) {
        return pages.stream().map(page -> page.<String>path("items[0].title")).toList();
    }

    private static List<Response> walked(String onwards, String query) {
        var pages = new ArrayList<Response>();
        for (var next = query; next != null; ) {
            var page = editor().get("/manage/v1/links" + next);
            pages.add(page);
            var cursor = page.<String>path(onwards);
            next = cursor == null ? null : "?limit=1&cursor=" + cursor;
        }
        return pages;
    }

    @SafeVarargs
    private static Response linking(String title, Map<String, ?>... links) {
        return publish(
                draft(Map.of("title", title, "body", "It passes.", "related", List.of(links))));
    }

    @SafeVarargs
    private static Response inSeries(String title, Map<String, ?>... parts) {
        var series = editor().body(Map.of("title", title)).post("/manage/v1/series");
        var arranged =
                editor(series)
                        .body(Map.of("parts", List.of(parts)))
                        .put("/manage/v1/series/" + series.path("id") + "/parts");
        arranged.then().statusCode(200);
        return arranged;
    }
}
