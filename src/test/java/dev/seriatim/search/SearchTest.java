package dev.seriatim.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.seriatim.support.DeliveryTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SearchTest extends DeliveryTest {

    @Test
    void titlesWeighMoreThanExcerptsHeadingsAndTexts() {
        published(Map.of("title", "One", "excerpt", "None.", "body", "Lit by a lantern at night."));
        published(Map.of("title", "Two", "excerpt", "None.", "body", "## Lantern\n\nLit by it."));
        published(Map.of("title", "Three", "excerpt", "A lantern.", "body", "Lit by it at night."));
        published(Map.of("title", "Lantern", "excerpt", "None.", "body", "Lit by it at night."));
        published(Map.of("title", "Five", "excerpt", "None.", "body", "Nothing is lit at night."));

        assertThat(found("lantern")).containsExactly("lantern", "three", "two", "one");
    }

    @Test
    void endingsAccentsAndLetterCaseDoNotMatter() {
        published("Promises", "Kept at the Café Österlund, slowly.");

        for (var question :
                List.of(
                        "promise",
                        "PROMISED",
                        "keep+promises+or+kept",
                        "cafe",
                        "CAFÉ",
                        "osterlund")) {
            assertThat(found(question)).as(question).containsExactly("promises");
        }
    }

    @Test
    void eachArticleIsReadInItsOwnLanguage() {
        published(Map.of("title", "Häuser", "body", "Die Häuser am Fluss.", "language", "de-AT"));
        published(Map.of("title", "Houses", "body", "The houses by the river.", "language", "en"));
        published(Map.of("title", "Tiny", "body", "Toki pona li toki.", "language", "tok"));

        assertThat(found("haus")).containsExactly("hauser");
        assertThat(found("house")).containsExactly("houses");
        assertThat(found("toki")).containsExactly("tiny");
        assertThat(found("the")).isEmpty();
    }

    @Test
    void questionIsInWebSearchSyntax() {
        published("Left", "A quiet river runs.");
        published("Right", "A river, quiet at last.");
        published("Neither", "A window.");

        assertThat(found("river+quiet")).containsExactlyInAnyOrder("left", "right");
        assertThat(found("%22quiet+river%22")).containsExactly("left");
        assertThat(found("river+-last")).containsExactly("left");
        assertThat(found("window+or+last")).containsExactlyInAnyOrder("neither", "right");
        assertThat(found("-river")).containsExactly("neither");
    }

    @Test
    void questionGoesWithFiltersOrdersAndTheTotal() {
        tagged("Old Lantern", "Kitchens");
        tagged("New Lantern", "Kitchens");
        tagged("Far Lantern", "Gardens");

        assertThat(found("lantern&topic=kitchens&sort=publishedAt"))
                .containsExactly("old-lantern", "new-lantern");
        assertThat(found("lantern&sort=title"))
                .containsExactly("far-lantern", "new-lantern", "old-lantern");
        read("/v1/articles?q=lantern&topic=kitchens&total=true&limit=1")
                .then()
                .body("total", equalTo(2));
    }

    @Test
    void relevanceIsPagedThroughWhileArticlesComeAndGo() {
        var letters =
                IntStream.range(0, 20)
                        .mapToObj(
                                i ->
                                        published(
                                                "Letter " + i,
                                                "lantern ".repeat(1 + i / 2) + "x ".repeat(30)))
                        .toList();
        var stable = found("lantern&limit=100").subList(4, 16);
        var seen = new ArrayList<String>();

        var page = read("/v1/articles?q=lantern&limit=3");
        for (var turn = 0; page != null; turn++) {
            seen.addAll(page.path("items.slug"));
            published("New " + turn, "lantern ".repeat(1 + turn * 3) + "x ".repeat(30));
            leave(letters, stable, turn);
            page = next(page) == null ? null : read(next(page));
        }

        assertThat(seen).doesNotHaveDuplicates().containsSubsequence(stable);
    }

    private static void leave(List<Response> letters, List<String> stable, int turn) {
        letters.stream()
                .filter(letter -> !stable.contains(letter.<String>path("slug")))
                .skip(turn)
                .limit(turn < 8 ? 1 : 0)
                .forEach(DeliveryTest::unpublish);
    }

    @Test
    void snippetMarksTheHitsAndNothingElseIsMarkup() {
        published(
                "Angles",
                "Filler first. ".repeat(400)
                        + "Then 3 < 4 & \"lanterns\" \u0002burn\u0003 < script >, one lantern's `</mark><b>`.");

        var snippet = read("/v1/articles?q=lantern").<String>path("items[0].snippet");

        assertThat(snippet)
                .contains(
                        "3 &lt; 4 &amp; &quot;<mark>lanterns</mark>&quot; burn &lt; script &gt;, one <mark>lantern</mark>&#39;s")
                .doesNotContain("\u0002", "\u0003", "<b>", "</mark><");
    }

    @Test
    void snippetIsFoundWhereTheWordIsSpelledOtherwise() {
        published("Travel", "Filler first. ".repeat(100) + "At the Café we met.");

        read("/v1/articles?q=cafe")
                .then()
                .body("items[0].snippet", containsString("<mark>Café</mark>"));
    }

    @Test
    void snippetIsThereOnlyForAQuestion() {
        published("Lantern", "Lit.");

        read("/v1/articles").then().body("items[0]", not(hasKey("snippet")));
        read("/v1/articles?q=lit&fields=slug")
                .then()
                .body("items[0]", equalTo(Map.of("slug", "lantern")));
        read("/v1/articles?q=lit&fields=snippet")
                .then()
                .body("items[0]", equalTo(Map.of("snippet", "<mark>Lit</mark>.")));
    }

    @Test
    void mistypedWordIsCorrectedWhenNothingIsFound() {
        published("Patience", "Of the river.");

        read("/v1/articles?q=%22pateince%22+river+-window")
                .then()
                .body("items", empty())
                .body("didYouMean", equalTo("\"patience\" river -window"));
        read("/v1/articles?q=patience").then().body("$", not(hasKey("didYouMean")));
        read("/v1/articles?q=zzzzzz").then().body("$", not(hasKey("didYouMean")));
        read("/v1/articles").then().body("$", not(hasKey("didYouMean")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-",
                "%22",
                "%22%22",
                "or",
                "the",
                "the+and",
                "or+-",
                "!!!",
                "%28%28%28",
                "%27%3B--",
                "%5C",
                "%3A%2A",
                "%3C-%3E",
                "%26%7C",
                "%E2%80%AE",
                "%F0%9F%98%80",
                "%02%03",
                "--------"
            })
    void questionOfNothingFindsNothing(String question) {
        published("Lantern", "Lit by the one and the other.");

        read("/v1/articles?total=true&q=" + question)
                .then()
                .body("items", empty())
                .body("next", nullValue())
                .body("total", equalTo(0));
    }

    @Test
    void tooLongAQuestionIsRefused() {
        read("/v1/articles?q=" + "a".repeat(200));
        reader().noFilters()
                .get("/v1/articles?q=" + "a".repeat(201))
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("q"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "+", "%20", "%20%E3%80%80"})
    void questionOfSpacesIsRefusedLikeNone(String question) {
        reader().noFilters()
                .urlEncodingEnabled(false)
                .get("/v1/articles?q=" + question)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("q"));
    }

    @Test
    void relevanceNeedsAQuestion() {
        reader().get("/v1/articles?sort=relevance")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("sort"));
    }

    @Test
    void cursorBelongsToItsQuestion() {
        published("Lantern", "One.");
        published("Lanterns", "Two.");
        var cursor = read("/v1/articles?limit=1&q=lantern").<String>path("next");

        for (var other : List.of("lanterns", "lantern&sort=title")) {
            reader().urlEncodingEnabled(false)
                    .get("/v1/articles?limit=1&cursor=" + cursor + "&q=" + other)
                    .then()
                    .statusCode(400)
                    .body("errors[0].parameter", equalTo("cursor"));
        }
        assertThat(found("lantern&cursor=" + cursor)).hasSize(1);
    }

    @Test
    void whatReadersCannotSeeIsNeitherFoundNorSuggested() {
        published("Patient", "Lit.");
        var before = answers();

        draft("Patience", "Lantern.");
        publish(draft("Patiency", "Lantern."), "2999-01-01T00:00:00Z");
        unpublish(published("Patienc", "Lantern."));
        var revised = published("Lit", "Lit.");
        revise(revised, Map.of("title", "Patiences", "body", "Lantern lit."));
        unpublish(managedAgain(revised));

        assertThat(answers()).isEqualTo(before);
    }

    private static List<String> answers() {
        return List.of(
                read("/v1/articles?total=true&q=lantern").asString(),
                read("/v1/articles?total=true&q=lit").asString(),
                read("/v1/articles?total=true&q=patiencs").asString());
    }

    private static Response managedAgain(Response article) {
        return managed(address(article));
    }

    @Test
    void formerTextIsForgotten() {
        var article = published("Lamp", "Lantern.");

        publish(revise(article, Map.of("title", "Lamp", "body", "Candle.")));

        assertThat(found("lantern")).isEmpty();
        assertThat(found("candle")).containsExactly("lamp");
    }

    @Test
    void longestTextOfTheStrangestWordsIsFoundByItsBeginning() {
        var words = new StringBuilder("Lantern ");
        for (var i = 0; words.length() < 400_000; i++) {
            words.append(Integer.toString(i, 36)).append("\u4E00 ");
        }
        published("Long", words.toString());

        read("/v1/articles?q=lantern").then().body("items.slug", contains("long"));
    }

    private static Response tagged(String title, String topic) {
        return published(Map.of("title", title, "body", "", "topics", List.of(topic)));
    }

    private static List<String> found(String question) {
        return read("/v1/articles?q=" + question).path("items.slug");
    }
}
