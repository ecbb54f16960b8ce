package dev.seriatim.delivery.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.seriatim.author.AuthorEditor;
import dev.seriatim.support.DeliveryTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SearchTest extends DeliveryTest {

    @Inject AuthorEditor authors;

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

    @Test
    void wordsOfOneWhoIsNotDoneYetKeepNobodyWaiting() {
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            authors.named("Ilsabet Fennimarch");
                            published("Ilsabet", "Lit.");
                        });

        assertThat(read("/v1/articles?q=ilsabte").<String>path("didYouMean")).isEqualTo("ilsabet");
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

    @Test
    void namesOfAuthorsAndTopicsAreFound() {
        written("First", "Mara O’Quell", "Slow Travel");
        written("Second", "村上花子", "Kitchens");
        published("Third", "A quelling word.");

        assertThat(found("mara")).containsExactly("first");
        assertThat(found("o'quell")).containsExactly("first");
        assertThat(found("mara+travel")).containsExactly("first");
        assertThat(found("%22slow+travel%22+-kitchens")).containsExactly("first");
        assertThat(found("%22travel+slow%22")).isEmpty();
        assertThat(found("kitch*")).containsExactly("second");
        assertThat(found("村上")).containsExactly("second");
        assertThat(found("上花")).containsExactly("second");
        assertThat(found("子村")).isEmpty();
        assertThat(found("-mara")).containsExactlyInAnyOrder("second", "third");
    }

    @Test
    void mistypedNamesAreKnownInEveryScript() {
        written("First", "ห้องสมุด", "図書館");

        assertThat(read("/v1/articles?q=ห้องสมุต").<String>path("didYouMean"))
                .isEqualTo("ห้องสมุด");
        assertThat(read("/v1/articles?q=図書舘").<String>path("didYouMean")).isEqualTo("図書館");
    }

    @Test
    void newNameIsFoundAtOnceAndTheFormerOneNoLonger() {
        written("First", "Mara Quell", "Kitchens");
        var author = "/manage/v1/authors/mara-quell";

        replace(author, Map.of("name", "Mara Brandt", "slug", "mara-quell"));

        forgetAnswers();
        assertThat(found("brandt")).containsExactly("first");
        assertThat(found("quell")).isEmpty();
        assertThat(read("/v1/articles?q=qell").<String>path("didYouMean")).isNull();
        assertThat(read("/v1/articles?q=brannt").<String>path("didYouMean")).isEqualTo("brandt");
    }

    @Test
    void articlesOfMergedTopicsAreFoundByTheNameThatIsLeft() {
        written("First", "Mara", "Kitchens");
        written("Second", "Mara", "Cooking");
        var topic = "/manage/v1/topics/kitchens";

        editor(editor().get(topic))
                .body(Map.of("into", "cooking"))
                .post(topic + "/merge")
                .then()
                .statusCode(200);

        assertThat(found("cooking")).containsExactlyInAnyOrder("first", "second");
        assertThat(found("kitchens")).isEmpty();
    }

    @Test
    void questionOfCommonWordsAloneIsAskedOfTitles() {
        published("The Who", "A band.");
        published("To Be or Not to Be", "A speech.");
        published("Neither", "The one who is not to be the other.");

        assertThat(found("the+who")).containsExactly("the-who");
        assertThat(found("to+be+or+not+to+be")).containsExactly("to-be-or-not-to-be");
        assertThat(found("who+the")).isEmpty();
    }

    @Test
    void questionOfCommonWordsMayNameWhatIsNotWanted() {
        published("The Who", "A band.");
        published("The Why and the Who", "A tide.");
        published("The Tide", "It turns.");
        published("Why", "The one who asks.");

        assertThat(found("the+-who")).containsExactly("the-tide");
        assertThat(found("-who+the")).containsExactly("the-tide");
        assertThat(found("the+who+-band")).containsExactly("the-why-and-the-who");
        assertThat(found("the+-tide")).containsExactly("the-who");
        assertThat(found("the+-%22the+who%22")).containsExactly("the-tide");
        assertThat(found("-the")).isEmpty();
        assertThat(found("-tide")).containsExactlyInAnyOrder("the-who", "why");
    }

    @Test
    void commonWordIsNoMistake() {
        published("The Hat", "A bean.");

        read("/v1/articles?q=has+been").then().body("$", not(hasKey("didYouMean")));
        read("/v1/articles?q=haz").then().body("didYouMean", equalTo("hat"));
    }

    @Test
    void commonWordOfAPhraseIsFoundHoweverOftenItIsThere() {
        published("Long", "The lamp. ".repeat(300) + "The tide of the harbour.");

        assertThat(found("%22tide+of+the+harbour%22")).containsExactly("long");
        assertThat(found("%22the+harbour%22")).containsExactly("long");
        assertThat(found("%22tide+and+harbour%22")).isEmpty();
    }

    @Test
    void runsThatAreNotInTheTextAreNoHitsInAnyPlaceOfAQuestion() {
        published(Map.of("title", "One", "body", "東の京都。書図と図書と書館。", "language", "ja"));
        published(Map.of("title", "Two", "body", "東京の図書館。", "language", "ja"));
        published("Three", "A lantern.");

        assertThat(found("図書館")).containsExactly("two");
        assertThat(found("図書館+or+lantern")).containsExactlyInAnyOrder("two", "three");
        assertThat(found("図書+-図書館")).containsExactly("one");
        assertThat(found("-図書館")).containsExactlyInAnyOrder("one", "three");
        assertThat(found("%22東京の図書%22")).containsExactly("two");
        assertThat(found("%22京都+図書館%22")).isEmpty();
        read("/v1/articles?total=true&q=図書館").then().body("total", equalTo(1));
    }

    @Test
    void longTextIsFoundByItsLastRun() {
        published(Map.of("title", "Long", "body", "山と川。".repeat(6_000) + "灯台。", "language", "ja"));

        assertThat(found("灯台")).containsExactly("long");
        assertThat(found("台灯")).isEmpty();
    }

    @Test
    void snippetBeginsWithAWordAndSaysThatItBeginsInMidSentence() {
        published(
                "River",
                "First comes "
                        + "one slow word and another, ".repeat(20)
                        + "then a lantern again.");
        published(
                "Bridge", "It was early. " + "Nobody came. ".repeat(40) + "A bridge stood there.");

        assertThat(read("/v1/articles?q=lantern").<String>path("items[0].snippet"))
                .matches("…(one|slow|word|and|another)\\b.*then a <mark>lantern</mark> again\\.");
        assertThat(read("/v1/articles?q=bridge").<String>path("items[0].snippet"))
                .startsWith("A <mark>bridge</mark> stood there.");

        published("Doctor", "She came at noon. He saw Dr. Smith at once. All was well.");
        assertThat(snippet("smith")).startsWith("He saw Dr. <mark>Smith</mark> at once.");
    }

    @Test
    void snippetMarksWhatWasAskedForInEveryScript() {
        published(Map.of("title", "One", "body", "静かな東京の図書館で読む。", "language", "ja"));
        published(
                Map.of("title", "Two", "body", "วันนี้ฉันไปห้องสมุดใกล้แม่น้ำ", "language", "th"));
        published("Three", "Of Covid-19, O’Brien and 1,200 others.");

        assertThat(snippet("図書館")).isEqualTo("静かな東京の<mark>図書館</mark>で読む。");
        assertThat(snippet("ห้องสมุด")).isEqualTo("วันนี้ฉันไป<mark>ห้องสมุด</mark>ใกล้แม่น้ำ");
        assertThat(snippet("covid19")).startsWith("Of <mark>Covid-19</mark>, O’Brien");
        assertThat(snippet("obrien")).contains("<mark>O’Brien</mark>");
        assertThat(snippet("1200")).contains("<mark>1,200</mark>");
        assertThat(snippet("oth*")).endsWith("<mark>others</mark>.");
    }

    @Test
    void whatIsMeantIsNeverTheQuestionItself() {
        published(
                Map.of("title", "The Harbour", "excerpt", "Of lamplight.", "body", "## Moorings"));

        for (var question :
                List.of("and", "the+who", "Harbour+zzzzzz", "not+to+be", "harbour+-harbour")) {
            read("/v1/articles?q=" + question)
                    .then()
                    .body("items", empty())
                    .body("$", not(hasKey("didYouMean")));
        }
        assertThat(read("/v1/articles?q=lampligt").<String>path("didYouMean"))
                .isEqualTo("lamplight");
        assertThat(read("/v1/articles?q=morings").<String>path("didYouMean")).isEqualTo("moorings");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a or ",
                "\"a ",
                "-a -",
                "\"-\"*",
                "東 ",
                "東京 or -",
                "ก",
                "a-",
                "a/b ",
                "1,2 ",
                "häuser or lichter ",
                "'\\",
                "x* ",
                "ab* or ",
                "\u0301",
                "((("
            })
    void longestQuestionOfAnyKindIsAnswered(String piece) {
        published(Map.of("title", "Lantern", "body", "A lantern.", "language", "de"));
        published(Map.of("title", "Laterne", "body", "東京の灯。", "language", "ja"));
        var question = piece.repeat(200 / piece.length());

        read("/v1/articles?total=true&q=" + URLEncoder.encode(question, StandardCharsets.UTF_8));
    }

    private static String snippet(String question) {
        return read("/v1/articles?q=" + question).path("items[0].snippet");
    }

    private static void written(String title, String author, String topic) {
        published(
                Map.of(
                        "title",
                        title,
                        "body",
                        "Of it.",
                        "authors",
                        List.of(author),
                        "topics",
                        List.of(topic)));
    }

    private static Response tagged(String title, String topic) {
        return published(Map.of("title", title, "body", "", "topics", List.of(topic)));
    }

    private static List<String> found(String question) {
        return read("/v1/articles?q=" + question).path("items.slug");
    }
}
