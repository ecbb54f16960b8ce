package dev.seriatim.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.seriatim.support.DeliveryTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What readers of an article are told of the work that it belongs to, and led on to in it. */
@QuarkusTest
class TranslationsOfPagesTest extends DeliveryTest {

    @Test
    void pageTellsItsTranslations() {
        var slow = publishedIn("en", "Slow Bread");
        published("Langsames Brot", "de", slow);
        published("Pain lent", "fr", slow);
        draft("Pane lento", "it", slow);

        read("/v1/articles/langsames-brot")
                .then()
                .body("translations.language", contains("en", "fr"))
                .body("translations.slug", contains("slow-bread", "pain-lent"))
                .body("translations.title", contains("Slow Bread", "Pain lent"))
                .body("translations.outdated", contains(false, false))
                .body("translations[0].updatedAt", equalTo(slow.path("publishedAt")))
                .body("translations[0].url", nullValue());
        assertThat(read("/v1/articles/slow-bread?fields=translations").<Map<String, ?>>path(""))
                .containsOnlyKeys("translations");
    }

    @Test
    void translationIsOutdatedWhenItsOriginalIsPublishedAnew() {
        var slow = publishedIn("en", "Slow Bread");
        var langsam = published("Langsames Brot", "de", slow);
        published("Pain lent", "fr", langsam);

        publish(revise(slow, article("Slow Bread", "en", "Slower than before.")));

        read("/v1/articles/slow-bread")
                .then()
                .body("translations.language", contains("de", "fr"))
                .body("translations.outdated", contains(true, false));
    }

    /** Asked, had beside English, answered; after RFC 4647 3.4. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de             | de fr          | de",
                "de-AT,de,en    | de fr          | de",
                "de-AT          | de de-AT       | de-AT",
                "fr,de          | de fr          | fr",
                "it,de          | de fr          | de",
                "en-GB,de       | de             | en",
                "de-CH-1996     | de de-CH       | de-CH",
                "DE-at          | de-AT          | de-AT",
                "it             | de             | en",
                "*              | de             | en",
                "it,*,de        | de             | de",
                "pt-BR          | pt             | pt",
                "pt             | pt-BR          | en",
                "pt,pt-BR       | pt-BR          | pt-BR",
                "pt-PT          | pt-BR          | en",
                "zh-Hant-TW     | zh-Hant zh     | zh-Hant",
                "zh-Hant-TW     | zh-Hans zh     | zh",
                "zh-Hant-TW     | zh-Hans        | en",
                "zh-Hans-CN     | zh-Hant zh-Hans| zh-Hans",
                "sr-Latn-RS     | sr-Latn sr-Cyrl| sr-Latn",
                "sr-Latn        | sr             | sr",
                "sr             | sr-Latn        | en",
                "ar-EG,he       | ar he          | ar",
                "he-IL          | iw             | iw",
                "iw             | he             | he",
                "fa-AF,ur       | ur             | ur",
                "az-Arab        | az-Latn az-Arab| az-Arab",
                "x-harbour      | x-harbour de   | x-harbour",
                "X-Harbour-one  | x-harbour      | x-harbour",
                "x-haven        | x-harbour      | en",
                "de-x-harbour   | de             | de",
                "de-a-xy-x-rare | de             | de",
                "zh-yue-HK      | yue            | yue",
                "i-klingon      | tlh            | tlh"
            })
    void bestLanguageIsLookedUp(String asked, String had, String answered) {
        var slow = publishedIn("en", "Slow Bread");
        for (var language : had.trim().split(" ")) {
            published("Bread in " + language, language, slow);
        }

        var answer = ask("/v1/articles/slow-bread?language=" + asked);

        if (answered.equals("en")) {
            answer.then().statusCode(200).body("language", equalTo("en"));
        } else {
            answer.then().statusCode(308);
            read(answer.getHeader("Location")).then().body("language", equalTo(answered));
        }
    }

    @Test
    void nothingOtherWillDo() {
        var slow = publishedIn("en", "Slow Bread");
        published("Langsames Brot", "de", slow);
        publishedIn("en", "Quick Soup");

        var page = "/v1/articles/slow-bread?fallback=none&language=";
        assertThat(ask(page + "it").statusCode()).isEqualTo(404);
        assertThat(ask(page + "it,en").statusCode()).isEqualTo(200);
        assertThat(ask(page + "it,*").statusCode()).isEqualTo(200);
        assertThat(ask(page + "it,de").getHeader("Location"))
                .isEqualTo("/v1/articles/langsames-brot?fallback=none&language=it,de");
        var alone = "/v1/articles/quick-soup?fallback=none&language=";
        assertThat(ask(alone + "de").statusCode()).isEqualTo(404);
        assertThat(ask(alone + "en-AU").statusCode()).isEqualTo(200);
        ask("/v1/articles/slow-bread?language=d")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("language"));
        ask("/v1/articles/slow-bread?language=de&fallback=any").then().statusCode(400);
    }

    @Test
    void languageThatABrowserAcceptsMakesNoDifference() {
        var slow = publishedIn("en", "Slow Bread");
        published("Langsames Brot", "de", slow);

        var answer = reader().header("Accept-Language", "de").get("/v1/articles/slow-bread");

        answer.then().statusCode(200).body("language", equalTo("en"));
        assertThat(answer.getHeader("Vary")).doesNotContain("Language");
    }

    @Test
    void listShowsEachWorkOnceInTheBestLanguage() {
        var slow = publishedIn("en", "Slow Bread");
        published("Langsames Brot", "de", slow);
        published("Pain lent", "fr", slow);
        publishedIn("en", "Quick Soup");
        publishedIn("de", "Späte Suppe");

        assertThat(slugs("prefer=de,en&sort=title"))
                .containsExactly("langsames-brot", "quick-soup", "spate-suppe");
        assertThat(slugs("prefer=fr-CA&sort=title"))
                .containsExactly("pain-lent", "quick-soup", "spate-suppe");
        assertThat(slugs("prefer=it&sort=title"))
                .containsExactly("quick-soup", "slow-bread", "spate-suppe");
        assertThat(slugs("prefer=de&language=en,fr&sort=title"))
                .as("of what the other filters leave")
                .containsExactly("quick-soup", "slow-bread");
        assertThat(slugs("prefer=de&q=bread&sort=title"))
                .containsExactly("langsames-brot", "quick-soup", "spate-suppe");
        assertThat(slugs("prefer=de&q=lent")).containsExactly("pain-lent");
        assertThat(slugs("sort=title")).hasSize(5);
        read("/v1/articles?prefer=de&total=true&limit=1").then().body("total", equalTo(3));
        read("/v1/articles?prefer=de&q=bread&total=true").then().body("total", equalTo(3));
        for (var sort : List.of("title", "-publishedAt", "publishedAt", "-updatedAt")) {
            assertThat(
                            DeliveryTest.<String>all(
                                    "/v1/articles?prefer=de&limit=1&sort=" + sort, "slug"))
                    .as(sort)
                    .hasSize(3)
                    .contains("langsames-brot");
        }
        ask("/v1/articles?prefer=de,,en")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("prefer"));
    }

    @Test
    void listIsReadBackAsItWasReadOn() {
        var slow = publishedIn("en", "Slow Bread");
        published("Langsames Brot", "de", slow);
        publishedIn("en", "Quick Soup");
        publishedIn("it", "Zuppa");

        var first = read("/v1/articles?prefer=de&limit=2&sort=title");
        var second = read(next(first));

        assertThat(second.<List<String>>path("items.slug")).containsExactly("zuppa");
        assertThat(read(prev(second)).<List<String>>path("items.slug"))
                .isEqualTo(first.path("items.slug"));
    }

    @Test
    void linksLeadToWhatSpeaksTheLanguageOfThePage() {
        var slow = publishedIn("en", "Slow Bread");
        var quick = publishedIn("en", "Quick Soup");
        published("Schnelle Suppe", "de", quick);
        publishedIn("en", "Cold Tea");
        publish(
                draft(
                        with(
                                article(
                                        "Langsames Brot",
                                        "de",
                                        "[[Quick Soup]], [[Cold Tea]], [[Slow Bread]]."),
                                Map.of(
                                        "translationOf",
                                        Map.of("slug", "slow-bread"),
                                        "related",
                                        titles(
                                                "Quick Soup",
                                                "Schnelle Suppe",
                                                "Cold Tea",
                                                "Slow Bread")))));

        read("/v1/articles/langsames-brot")
                .then()
                .body("related.slug", contains("schnelle-suppe", "cold-tea", "slow-bread"))
                .body("related.language", contains("de", "en", "en"))
                .body(
                        "body.content",
                        equalTo(
                                "<p><a href=\"/articles/schnelle-suppe\">Quick Soup</a>, "
                                        + "<a href=\"/articles/cold-tea\">Cold Tea</a>, "
                                        + "<a href=\"/articles/slow-bread\">Slow Bread</a>.</p>"));
        assertThat(backlinks("schnelle-suppe")).containsExactly("langsames-brot");
        assertThat(backlinks("quick-soup")).isEmpty();
        assertThat(backlinks("slow-bread")).containsExactly("langsames-brot");
        assertThat(slow.<String>path("state")).isEqualTo("published");
    }

    @Test
    void linkToWhatIsOnlyThereInTranslationLeadsThere() {
        var quick = publishedIn("en", "Quick Soup");
        published("Schnelle Suppe", "de", quick);
        publish(draft(with(article("Brot", "de", ""), Map.of("related", titles("Quick Soup")))));
        publish(draft(with(article("Pain", "fr", ""), Map.of("related", titles("Quick Soup")))));

        unpublish(now(quick));

        assertThat(related("brot")).containsExactly("schnelle-suppe");
        assertThat(curated("pain")).isEmpty();
    }

    @Test
    void seriesGoesOnInTheLanguageOfThePage() {
        var one = publishedIn("en", "One");
        var two = publishedIn("en", "Two");
        publishedIn("en", "Three");
        published("Eins", "de", one);
        published("Zwei", "de", two);
        series("Counting", "One", "Two", "Three", "Zwei");

        read("/v1/articles/eins")
                .then()
                .body("series[0].position", equalTo(1))
                .body("series[0].total", equalTo(3))
                .body("series[0].previous", nullValue())
                .body("series[0].next.slug", equalTo("zwei"))
                .body("series[0].next.language", equalTo("de"));
        read("/v1/articles/zwei")
                .then()
                .body("series[0].previous.slug", equalTo("eins"))
                .body("series[0].next.slug", equalTo("three"))
                .body("series[0].next.language", equalTo("en"));
        read("/v1/articles/three").then().body("series[0].previous.slug", equalTo("two"));
        read("/v1/articles/one").then().body("series[0].next.slug", equalTo("two"));
        assertThat(slugs("series=counting&sort=position"))
                .containsExactly("one", "two", "three", "zwei");
        assertThat(slugs("series=counting&sort=position&prefer=de"))
                .containsExactly("eins", "zwei", "three");
        assertThat(slugs("series=counting&sort=position&prefer=en"))
                .containsExactly("one", "two", "three");
    }

    @Test
    void workStaysInTheListOfASeriesThatKeepsItsTranslationOut() {
        var one = published(article("One", "en", "It counts."), "Numbers");
        published("Eins", "de", one);
        published("Un", "fr", one);
        series("Counting", "One");

        assertThat(slugs("series=counting&topic=numbers&prefer=de")).containsExactly("one");
        assertThat(slugs("series=counting&language=fr&prefer=de,fr")).containsExactly("un");
        assertThat(slugs("series=counting&slug=one,un&prefer=de,fr")).containsExactly("un");
        assertThat(slugs("series=counting&prefer=it")).containsExactly("one");
        assertThat(slugs("series=counting&prefer=fr,de")).containsExactly("un");
    }

    @Test
    void partsOfASeriesComeInTheLanguageOfItsPage() {
        var one = publishedIn("en", "One");
        var two = publishedIn("en", "Two");
        publishedIn("en", "Three");
        published("Eins", "de", one);
        published("Zwei", "de", two);
        var counting = series("Counting", "One", "Two", "Three", "Zwei");
        editor(managed(series((Object) counting.path("id"))))
                .body(Map.of("translations", Map.of("de", Map.of("title", "Zählen"))))
                .patch(series((Object) counting.path("id")))
                .then()
                .statusCode(200);

        assertThat(parts("counting")).containsExactly("one", "two", "three");
        assertThat(parts("zahlen")).containsExactly("eins", "zwei", "three");
        assertThat(parts("zahlen?language=it"))
                .as("told as without the parameter")
                .containsExactly("eins", "zwei", "three");
        assertThat(parts("zahlen?limit=1")).containsExactly("eins");
        assertThat(read(next(read("/v1/series/zahlen?limit=1"))).<List<String>>path("parts.slug"))
                .containsExactly("zwei");
        read("/v1/series/zahlen").then().body("total", equalTo(3));
    }

    private static List<String> parts(String series) {
        return read("/v1/series/" + series).path("parts.slug");
    }

    @Test
    void suggestionsComeInTheLanguageOfThePage() {
        var slow = published(article("Slow Bread", "en", "Bread."), "Baking");
        var quick = published(article("Quick Rolls", "en", "Rolls."), "Baking");
        published(article("Old Ovens", "en", "Ovens."), "Baking");
        published(translation("Schnelle Brötchen", "de", quick), "Backen");
        published(translation("Langsames Brot", "de", slow), "Baking");

        assertThat(related("langsames-brot"))
                .containsExactlyInAnyOrder("schnelle-brotchen", "old-ovens");
        assertThat(related("slow-bread")).containsExactlyInAnyOrder("quick-rolls", "old-ovens");
    }

    @Test
    void draftsOfTranslationsAreNotTold() {
        var slow = publishedIn("en", "Slow Bread");
        var quick = publishedIn("en", "Quick Soup");
        draft("Schnelle Suppe", "de", quick);
        publish(
                draft(
                        with(
                                translation("Langsames Brot", "de", slow),
                                Map.of("related", titles("Quick Soup")))));

        read("/v1/articles/quick-soup").then().body("translations", empty());
        assertThat(related("langsames-brot")).startsWith("quick-soup");
        assertThat(ask("/v1/articles/quick-soup?language=de").statusCode()).isEqualTo(200);
    }

    private static Response ask(String address) {
        return reader().redirects().follow(false).urlEncodingEnabled(false).get(address);
    }

    private static List<String> slugs(String query) {
        return read("/v1/articles?" + query).path("items.slug");
    }

    private static List<String> related(String slug) {
        return read("/v1/articles/" + slug).path("related.slug");
    }

    private static List<String> curated(String slug) {
        return read("/v1/articles/" + slug).path("related.findAll { it.reason == 'curated' }.slug");
    }

    private static List<String> backlinks(String slug) {
        return read("/v1/articles/" + slug + "/backlinks").path("items.slug");
    }

    private static Response now(Response article) {
        return managed(address(article));
    }

    private static Response publishedIn(String language, String title) {
        return published(article(title, language, "Bread takes its time."));
    }

    private static Response published(String title, String language, Response original) {
        return published(translation(title, language, original));
    }

    private static Response published(Map<String, Object> article, String topic) {
        return published(with(article, Map.of("topics", List.of(topic))));
    }

    private static Response draft(String title, String language, Response original) {
        return draft(translation(title, language, original));
    }

    private static Map<String, Object> translation(
            String title, String language, Response original) {
        return with(
                article(title, language, "Bread takes its time."),
                Map.of("translationOf", Map.of("articleId", original.path("id"))));
    }

    private static Map<String, Object> article(String title, String language, String body) {
        return Map.of("title", title, "language", language, "body", body);
    }

    private static Map<String, Object> with(Map<String, Object> article, Map<String, ?> more) {
        var all = new HashMap<>(article);
        all.putAll(more);
        return all;
    }
}
