package dev.seriatim.related;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.seriatim.support.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BodyLinksTest extends ApiTest {

    @BeforeEach
    void giveTheSiteItsPages() {
        var templates = Map.of("article", "https://lantern.example/essays/{slug}");
        editor(editor().get("/manage/v1/site"))
                .body(Map.of("urlTemplates", templates))
                .put("/manage/v1/site")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://lantern.example/essays/quiet-noons",
                "/essays/quiet-noons",
                "quiet-noons.md",
                "../essays/quiet-noons.md"
            })
    void linkInTheTextIsPlainWordsUntilItsArticleIsThere(String address) {
        published("A Day", "Then comes [the noon](" + address + "#shade). It passes.");
        reader().get("/v1/articles/a-day")
                .then()
                .body("body.content", equalTo("<p>Then comes the noon. It passes.</p>"));

        published("Quiet Noons", "Lie down.");

        reader().get("/v1/articles/a-day")
                .then()
                .body(
                        "body.content",
                        containsString(
                                "<a href=\"https://lantern.example/essays/quiet-noons#shade\">the noon</a>"));
    }

    @Test
    void linkByIdFollowsAChangeOfSlug() {
        var noons = published("Quiet Noons", "Lie down.");
        published("A Day", "Then comes [the noon](seriatim:" + noons.path("id") + ").");

        var renamed =
                editor(noons)
                        .contentType("application/merge-patch+json")
                        .body("{\"slug\": \"noons\"}")
                        .patch(address(noons));
        publish(renamed);

        reader().get("/v1/articles/a-day")
                .then()
                .body(
                        "body.content",
                        containsString("href=\"https://lantern.example/essays/noons\""));
    }

    @Test
    void otherLinksStayAsTheyWereWritten() {
        published("Quiet Noons", "Lie down.");

        published(
                "A Day",
                "[Away](https://elsewhere.example/essays/quiet-noons), [here](/essays/quiet-noons) "
                        + "and [to somebody](mailto:desk@lantern.example).");

        reader().get("/v1/articles/a-day")
                .then()
                .body(
                        "body.content",
                        containsString("href=\"https://elsewhere.example/essays/quiet-noons\""))
                .body(
                        "body.content",
                        containsString("href=\"https://lantern.example/essays/quiet-noons\""))
                .body("body.content", containsString("href=\"mailto:desk"));
    }

    @Test
    void linkInTheTextCountsAsBacklinkWithItsWords() {
        published("Quiet Noons", "Lie down.");
        published(
                "A Day",
                "It begins early. Then comes [the noon](/essays/quiet-noons), and a rest. It passes.");

        var backlinks = reader().get("/v1/articles/quiet-noons/backlinks");

        backlinks
                .then()
                .body("items.slug", contains("a-day"))
                .body("items[0].kind", equalTo("body"))
                .body("items[0].note", nullValue())
                .body("items[0].anchorText", equalTo("the noon"))
                .body("items[0].sentence", equalTo("Then comes the noon, and a rest."));
    }

    @Test
    void linkInADraftIsNoBacklink() {
        published("Quiet Noons", "Lie down.");

        draft("A Day", "Then comes [the noon](/essays/quiet-noons).");

        reader().get("/v1/articles/quiet-noons/backlinks")
                .then()
                .body("items.slug", not(contains("a-day")));
    }
}
