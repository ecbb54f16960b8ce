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
        describeSite("https://lantern.example/essays/{slug}");
    }

    private static void describeSite(String articles) {
        var templates = Map.of("article", articles);
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
    void linkInTheTextIsPlainWordsWhileItsArticleIsGone(String address) {
        var noons = unpublish(published("Quiet Noons", "Lie down."));
        published("A Day", "Then comes [the noon](" + address + "#shade). It passes.");
        reader().get("/v1/articles/a-day")
                .then()
                .body("body.content", equalTo("<p>Then comes the noon. It passes.</p>"));

        publish(noons);

        reader().get("/v1/articles/a-day")
                .then()
                .body(
                        "body.content",
                        containsString(
                                "<a href=\"https://lantern.example/essays/quiet-noons#shade\">the noon</a>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://lantern.example/about", "/about", "/v1/articles/about"})
    void addressOfTheSiteStaysUntilReadersSeeAnArticleThere(String address) {
        describeSite("https://lantern.example/{slug}");
        published("A Day", "It says [who](" + address + ").");
        assertWritten(address);

        var about = draft("About", "It is us.");
        assertWritten(address);

        var published = publish(about);
        assertWritten("https://lantern.example/about");

        unpublish(published);
        reader().get("/v1/articles/a-day")
                .then()
                .body("body.content", equalTo("<p>It says who.</p>"));
    }

    private static void assertWritten(String address) {
        reader().get("/v1/articles/a-day")
                .then()
                .body(
                        "body.content",
                        equalTo("<p>It says <a href=\"" + address + "\">who</a>.</p>"));
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
