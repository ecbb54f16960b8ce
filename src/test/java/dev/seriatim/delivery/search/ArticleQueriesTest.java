package dev.seriatim.delivery.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.seriatim.support.DeliveryTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a frontend can ask of the list of articles, and of one article. */
@QuarkusTest
class ArticleQueriesTest extends DeliveryTest {

    private static final Instant BEGINNING = Instant.parse("2020-01-01T08:00:00Z");

    @Test
    void eachOrderIsKept() {
        publishedAt("2020-02-01T00:00:00Z", named("Oranges"));
        publishedAt("2020-01-01T00:00:00Z", named("Apples"));
        var first = publishedAt("2020-03-01T00:00:00Z", named("Pears"));
        publish(revise(first, named("Pears")));

        assertThat(slugs("sort=-publishedAt")).containsExactly("pears", "oranges", "apples");
        assertThat(slugs("sort=publishedAt")).containsExactly("apples", "oranges", "pears");
        assertThat(slugs("sort=title")).containsExactly("apples", "oranges", "pears");
        assertThat(slugs("sort=-updatedAt")).containsExactly("pears", "apples", "oranges");
    }

    @Test
    void titlesStandWhereReadersLookThemUp() {
        List.of("zebra", "Émile", "apple", "Zoo", "eels", "Öl", "Oak", "Apricot")
                .forEach(title -> published(title, ""));

        assertThat(ArticleQueriesTest.<String>all("/v1/articles?sort=title&limit=3", "title"))
                .containsExactly("apple", "Apricot", "eels", "Émile", "Oak", "Öl", "zebra", "Zoo");
    }

    @Test
    void longestTitleIsAPlaceToo() {
        published("\u4E00".repeat(300), "");
        published("\u4E00".repeat(299) + "\u4E01", "");

        assertThat(ArticleQueriesTest.<String>all("/v1/articles?sort=title&limit=1", "id"))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-publishedAt", "publishedAt", "title", "-updatedAt"})
    void pagesNeitherRepeatNorSkipWhileArticlesComeAndGo(String order) {
        var letters = letters(30);
        var stable = List.<String>copyOf(slugs("limit=100&sort=" + order)).subList(5, 25);
        var gone = new ArrayList<String>();
        var seen = new ArrayList<String>();

        var page = read("/v1/articles?limit=4&sort=" + order);
        for (var turn = 0; page != null; turn++) {
            seen.addAll(page.path("items.slug"));
            letter("new-" + turn, 20 + turn % 2 * 30);
            for (var leaving : List.of(letters.get(turn % 5), letters.get(29 - turn % 5))) {
                var slug = leaving.<String>path("slug");
                if (!stable.contains(slug) && !gone.contains(slug)) {
                    unpublish(leaving);
                    gone.add(slug);
                }
            }
            page = next(page) == null ? null : read(next(page));
        }

        assertThat(seen).doesNotHaveDuplicates().containsSubsequence(stable);
    }

    @Test
    void anyOfTheValuesWillDoAndNothingIsListedTwice() {
        tagged("Both Hands", List.of("Kitchens", "Gardens"), "Ines Hollowell");
        tagged("Left Hand", List.of("Gardens"), "Tam Verity");
        tagged("Right Hand", List.of("Kitchens"), "Bo Ranelagh");
        tagged("No Hand", List.of("Silence"), "Bo Ranelagh");
        series("Hands", "Both Hands", "Left Hand");
        series("Others", "Left Hand", "No Hand");

        assertThat(slugs("topic=kitchens,gardens"))
                .containsExactly("right-hand", "left-hand", "both-hands");
        assertThat(slugs("topic=gardens,kitchens&author=bo-ranelagh,ines-hollowell"))
                .containsExactly("right-hand", "both-hands");
        assertThat(slugs("series=hands,others"))
                .containsExactly("no-hand", "left-hand", "both-hands");
        assertThat(slugs("series=others,hands&topic=gardens,nothing"))
                .containsExactly("left-hand", "both-hands");
        read("/v1/articles?topic=kitchens,gardens&total=true").then().body("total", equalTo(3));
        assertThat(
                        ArticleQueriesTest.<String>all(
                                "/v1/articles?topic=kitchens,gardens&limit=1", "slug"))
                .containsExactly("right-hand", "left-hand", "both-hands");
    }

    @Test
    void languageMeansItsRegionsToo() {
        written("Colour", "en-GB");
        written("Color", "en");
        written("Farbe", "de");
        written("Cor", "pt-BR");

        assertThat(slugs("language=en")).containsExactly("color", "colour");
        assertThat(slugs("language=EN-gb")).containsExactly("colour");
        assertThat(slugs("language=de,pt")).containsExactly("cor", "farbe");
        assertThat(slugs("language=deu")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "iw, he",
        "he, iw",
        "he, iw-IL",
        "iw-IL, he-IL",
        "in, id",
        "id, in",
        "ji, yi",
        "ro, mo",
        "de-DE, de-DD-1996",
        "de-dd, de-DE",
        "my-MM, my-BU",
        "zh, zh-yue",
        "yue, zh-yue-HK",
        "zh-yue, yue",
        "no, no-bok",
        "nb, no-bok",
        "i-klingon, tlh"
    })
    void languageIsFoundByEitherOfItsTags(String asked, String had) {
        written("Letter", had);
        written("Other", "en");

        assertThat(slugs("language=" + asked)).containsExactly("letter");
        managed("/manage/v1/articles?language=" + asked)
                .then()
                .body("items.slug", contains("letter"));
        var token = editor().body("{}").post("/manage/v1/preview-tokens").path("token");
        assertThat(slugs("language=" + asked + "&preview=" + token)).containsExactly("letter");
    }

    @ParameterizedTest
    @CsvSource({"he, yi", "yue, zh", "de-DD, de", "de-DE, de-x-dd"})
    void languageIsNotFoundByAnother(String asked, String had) {
        written("Letter", had);

        assertThat(slugs("language=" + asked)).isEmpty();
        managed("/manage/v1/articles?language=" + asked).then().body("items", empty());
    }

    @Test
    void timesBoundTheListOnBothSides() {
        letters(4);
        var third = BEGINNING.minus(2, ChronoUnit.HOURS);
        var revised = managed(articleOf("letter-2"));

        assertThat(slugs("publishedAfter=" + third)).containsExactly("letter-0", "letter-1");
        assertThat(slugs("publishedBefore=" + third)).containsExactly("letter-3");
        assertThat(slugs("publishedBefore=" + BEGINNING + "&publishedAfter=" + third))
                .containsExactly("letter-1");
        var before = read("/v1/articles?sort=-updatedAt").<String>path("items[0].updatedAt");
        publish(revise(revised, named("letter-2")));
        assertThat(slugs("updatedAfter=" + before)).containsExactly("letter-2");
    }

    @Test
    void mergedTopicLeadsToAllOfIt() {
        tagged("Left Hand", List.of("Gardens"), "Tam Verity");
        tagged("Right Hand", List.of("Kitchens"), "Tam Verity");

        editor(managed("/manage/v1/topics/gardens"))
                .body(Map.of("into", "kitchens"))
                .post("/manage/v1/topics/gardens/merge")
                .then()
                .statusCode(200);

        assertThat(slugs("topic=kitchens")).containsExactly("right-hand", "left-hand");
        assertThat(slugs("topic=gardens")).containsExactly("right-hand", "left-hand");
    }

    @Test
    void newVersionLeavesTheListsOfTheOldOne() {
        var article = tagged("Left Hand", List.of("Gardens"), "Tam Verity");

        publish(
                revise(
                        article,
                        Map.of("title", "Left Hand", "body", "", "topics", List.of("Kitchens"))));

        assertThat(slugs("topic=gardens")).isEmpty();
        assertThat(slugs("author=tam-verity")).isEmpty();
        assertThat(slugs("topic=kitchens")).containsExactly("left-hand");
    }

    @Test
    void chosenFieldsKeepTheirOrder() {
        published("Soup", "Salt last.");

        var list = reader().get("/v1/articles?fields=title,slug,wordCount").asString();
        var page = reader().get("/v1/articles/soup?fields=outline,slug").asString();

        assertThat(list)
                .isEqualTo(
                        "{\"items\":[{\"slug\":\"soup\",\"title\":\"Soup\",\"wordCount\":2}],\"next\":null,\"prev\":null}");
        assertThat(page).isEqualTo("{\"slug\":\"soup\",\"outline\":[]}");
    }

    @Test
    void listSaysTextsAndOutlinesWhenAsked() {
        published("Soup", "## Broth\n\n*Salt* last.");

        read("/v1/articles?fields=slug,body,outline")
                .then()
                .body("items[0].body.format", equalTo("html"))
                .body(
                        "items[0].body.content",
                        equalTo("<h2 id=\"section-broth\">Broth</h2>\n<p><em>Salt</em> last.</p>"))
                .body("items[0].outline.title", contains("Broth"));
        read("/v1/articles?body=markdown")
                .then()
                .body("items[0].body.content", equalTo("## Broth\n\n*Salt* last."))
                .body("items[0].outline", nullValue());
        read("/v1/articles?fields=slug").then().body("items[0]", equalTo(Map.of("slug", "soup")));
    }

    @Test
    void linksInTheTextsOfAListLeadOn() {
        replace(
                "/manage/v1/site",
                Map.of("urlTemplates", Map.of("article", "https://lantern.example/{slug}")));
        published("Bread", "");
        published("Soup", "With [bread](bread.md).");
        published("Stew", "With [nothing](yet.md) or [bread](bread.md).");

        read("/v1/articles?body=html")
                .then()
                .body(
                        "items.body.content",
                        contains(
                                "<p>With nothing or <a href=\"https://lantern.example/bread\">bread</a>.</p>",
                                "<p>With <a href=\"https://lantern.example/bread\">bread</a>.</p>",
                                ""));
    }

    @Test
    void pageHasItsTextInAnyFormat() {
        published("Soup", "## Broth\n\n*Salt* last.");

        read("/v1/articles/soup?body=markdown")
                .then()
                .body("body.format", equalTo("markdown"))
                .body("body.content", equalTo("## Broth\n\n*Salt* last."));
        read("/v1/articles/soup?body=text")
                .then()
                .body("body.format", equalTo("text"))
                .body("body.content", equalTo("Broth\n\nSalt last."));
        read("/v1/articles/soup?body=none")
                .then()
                .body("body", nullValue())
                .body("slug", equalTo("soup"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "sort=titleName sort",
                "sort=-slug sort",
                "sort=position sort",
                "sort=position&series=a,b sort",
                "sort=position&topic=a sort",
                "slug=A slug",
                "slug=a, slug",
                "id=1 id",
                "id=0199e8a0-5b1c-7d3e-9f20-4a6b8c0d2e1f, id",
                "contentRating=GENERAL contentRating",
                "contentRating=general,teen contentRating",
                "updatedBefore=1 updatedBefore",
                "sort=body sort",
                "sort=title,slug sort",
                "sort=author.email sort",
                "fields=slug,versionId fields",
                "fields=slug,nothing fields",
                "fields=slug,slug fields",
                "fields=slug,,title fields",
                "fields=* fields",
                "fields=authors.email fields",
                "body=pdf body",
                "topic=a,,b topic",
                "topic=a, topic",
                "topic=A topic",
                "author=%25 author",
                "series=a%00 series",
                "language=en_GB language",
                "language=en, language",
                "publishedAfter=yesterday publishedAfter",
                "publishedBefore=2020-01-01 publishedBefore",
                "updatedAfter=1 updatedAfter",
                "titleName=x titleName",
                "author.email=x author.email",
                "cursor=AAAA cursor"
            })
    void faultIsNamed(String query, String parameter) {
        reader().noFilters()
                .urlEncodingEnabled(false)
                .get("/v1/articles?" + query)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo(parameter));
    }

    @Test
    void whatIsHiddenIsRefusedInTheWordsForWhatIsAbsent() {
        for (var query : List.of("fields=%s", "sort=%s")) {
            var hidden = refusal(query.formatted("versionId"));
            var absent = refusal(query.formatted("nothing"));

            assertThat(hidden).isEqualTo(absent);
        }
    }

    private static Object refusal(String query) {
        var answer = reader().noFilters().get("/v1/articles?" + query);
        answer.then().statusCode(400);
        var body = new HashMap<String, Object>(answer.jsonPath().getMap("$"));
        body.remove("requestId");
        return body;
    }

    @Test
    void moreValuesThanTwentyAreRefused() {
        var slugs = String.join(",", IntStream.range(0, 21).mapToObj(i -> "s" + i).toList());

        reader().noFilters()
                .get("/v1/articles?topic=" + slugs)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("topic"));
        read("/v1/articles?topic=" + slugs.replace(",s20", ""));
    }

    @Test
    void cursorBelongsToItsOrderAndItsFilters() {
        letters(3);
        var cursor = read("/v1/articles?limit=1&language=en").<String>path("next");

        for (var other :
                List.of(
                        "",
                        "&language=de",
                        "&language=en&sort=title",
                        "&language=en&sort=-updatedAt")) {
            reader().get("/v1/articles?limit=1&cursor=" + cursor + other)
                    .then()
                    .statusCode(400)
                    .body("errors[0].parameter", equalTo("cursor"));
        }
        assertThat(slugs("language=en&limit=2&cursor=" + cursor))
                .containsExactly("letter-1", "letter-2");
    }

    private static List<Response> letters(int count) {
        return IntStream.range(0, count).mapToObj(i -> letter("letter-" + i, i)).toList();
    }

    private static Response letter(String slug, int hoursBefore) {
        return publishedAt(
                BEGINNING.minus(hoursBefore, ChronoUnit.HOURS).toString(),
                Map.of("title", slug, "slug", slug, "body", "Dear all,"));
    }

    private static Map<String, ?> named(String title) {
        return Map.of("title", title, "body", "");
    }

    private static Response written(String title, String language) {
        return published(Map.of("title", title, "body", "", "language", language));
    }

    private static Response tagged(String title, List<String> topics, String author) {
        return published(
                Map.of("title", title, "body", "", "topics", topics, "authors", List.of(author)));
    }

    private static String articleOf(String slug) {
        return "/manage/v1/articles/" + read("/v1/articles/" + slug).path("id");
    }

    private static List<String> slugs(String query) {
        return read("/v1/articles?" + query).path("items.slug");
    }
}
