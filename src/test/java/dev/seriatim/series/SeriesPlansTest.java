package dev.seriatim.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.seriatim.support.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SeriesPlansTest extends ApiTest {

    @Test
    void seriesThatShowsItsPlansTellsWhatIsToCome() {
        published("Dawn", "It is early.");
        var noon = draft("MARKER", "It is hot.");
        var dusk = draft("MARKER", "It cools.");

        arranged(
                true,
                Map.of("title", "Night"),
                Map.of("slug", "dawn"),
                Map.of("articleId", noon.path("id")),
                Map.of("articleId", dusk.path("id"), "title", "Dusk"));

        var page = reader().get("/v1/series/hours");
        page.then()
                .body("total", equalTo(1))
                .body("plannedTotal", equalTo(4))
                .body("parts.position", contains(1))
                .body("parts.plannedPosition", contains(2))
                .body("upcoming.plannedPosition", contains(1, 4))
                .body("upcoming.title", contains("Night", "Dusk"));
        var article = reader().get("/v1/articles/dawn");
        article.then()
                .body("series[0].position", equalTo(1))
                .body("series[0].total", equalTo(1))
                .body("series[0].plannedPosition", equalTo(2))
                .body("series[0].plannedTotal", equalTo(4));
        assertThat(page.asString() + article.asString()).doesNotContain("MARKER", "marker");
    }

    @Test
    void seriesKeepsItsPlansToItselfUnlessAsked() {
        published("Dawn", "It is early.");

        arranged(false, Map.of("slug", "dawn"), Map.of("title", "MARKER"));

        var page = reader().get("/v1/series/hours");
        page.then()
                .body("total", equalTo(1))
                .body("plannedTotal", nullValue())
                .body("upcoming", nullValue());
        var article = reader().get("/v1/articles/dawn");
        article.then().body("series[0].plannedTotal", nullValue());
        assertThat(page.asString() + article.asString()).doesNotContain("MARKER");
    }

    @Test
    void upcomingPartBecomesAPartWhenItIsPublishedAndUpcomingAgainWhenItIsNot() {
        published("Dawn", "It is early.");
        arranged(true, Map.of("slug", "dawn"), Map.of("title", "Noon"));

        var noon = published("Noon", "It is hot.");

        reader().get("/v1/series/hours")
                .then()
                .body("parts.title", contains("Dawn", "Noon"))
                .body("plannedTotal", equalTo(2))
                .body("upcoming", empty());

        unpublish(noon);

        reader().get("/v1/series/hours")
                .then()
                .body("parts.title", contains("Dawn"))
                .body("upcoming.title", contains("Noon"));
    }

    @Test
    void articleThatTwoPartsLeadToIsPlannedOnce() {
        var dawn = published("Dawn", "It is early.");
        var series =
                arranged(true, Map.of("articleId", dawn.path("id")), Map.of("title", "Daybreak"));
        var renamed =
                editor(dawn)
                        .contentType("application/merge-patch+json")
                        .body(Map.of("title", "Daybreak"))
                        .patch(address(dawn));

        publish(renamed);

        editor().get("/manage/v1/series/" + series.path("id"))
                .then()
                .body("parts.state", contains("resolved", "resolved"));
        reader().get("/v1/series/hours")
                .then()
                .body("total", equalTo(1))
                .body("plannedTotal", equalTo(1));
    }

    @Test
    void plansCanBeShownAndHiddenAgain() {
        published("Dawn", "It is early.");
        var series = arranged(false, Map.of("slug", "dawn"), Map.of("title", "Noon"));

        var shown = show(series, true);
        shown.then().body("showUpcoming", equalTo(true));
        reader().get("/v1/series/hours").then().body("plannedTotal", equalTo(2));

        show(shown, false).then().body("showUpcoming", equalTo(false));
        reader().get("/v1/series/hours").then().body("plannedTotal", nullValue());
    }

    @Test
    void partOfAPurgedArticleKeepsItsTitleForEditorsAlone() {
        published("Dawn", "It is early.");
        var noon = draft("MARKER", "It is hot.");
        var dusk = draft("Sundown", "It cools.");
        var series =
                arranged(
                        true,
                        Map.of("slug", "dawn"),
                        Map.of("articleId", noon.path("id")),
                        Map.of("slug", "sundown", "title", "Dusk"));

        purge(noon);
        purge(dusk);

        editor().get("/manage/v1/series/" + series.path("id"))
                .then()
                .body("parts.title", contains("Dawn", "MARKER", "Dusk"))
                .body("parts.state", contains("resolved", "pending", "pending"));
        var page = reader().get("/v1/series/hours");
        page.then().body("upcoming.title", contains("Dusk"));
        assertThat(page.asString()).doesNotContain("MARKER");
    }

    private static void purge(Response article) {
        var address = address(article);
        editor(article).delete(address + "?acknowledge=true").then().statusCode(204);
        editor(editor().get(address))
                .delete("/manage/v1/trash/" + article.path("id") + "?acknowledge=true")
                .then()
                .statusCode(204);
    }

    @SafeVarargs
    private static Response arranged(boolean showUpcoming, Map<String, String>... parts) {
        var series =
                editor().body(Map.of("title", "Hours", "showUpcoming", showUpcoming))
                        .post("/manage/v1/series");
        var arranged =
                editor(series)
                        .body(Map.of("parts", List.of(parts)))
                        .put("/manage/v1/series/" + series.path("id") + "/parts");
        arranged.then().statusCode(200);
        return arranged;
    }

    private static Response show(Response series, boolean showUpcoming) {
        return editor(series)
                .contentType("application/merge-patch+json")
                .body(Map.of("showUpcoming", showUpcoming))
                .patch("/manage/v1/series/" + series.path("id"));
    }
}
