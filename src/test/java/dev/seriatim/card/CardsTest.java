package dev.seriatim.card;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.support.DeliveryTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An article has one card, wherever something leads to it, and the same changes move it. */
@QuarkusTest
class CardsTest extends DeliveryTest {

    private static final Set<String> MEMBERS =
            Set.of(
                    "id",
                    "slug",
                    "title",
                    "excerpt",
                    "language",
                    "publishedAt",
                    "updatedAt",
                    "readingMinutes",
                    "cover",
                    "authors",
                    "url");

    /** Where the card of the article in the middle is, by the address of the answer. */
    private static final Map<String, String> PLACES =
            new TreeMap<>(
                    Map.ofEntries(
                            entry("/v1/articles?sort=title", "items.find { it.id == '%s' }"),
                            entry("/v1/articles?q=noon", "items.find { it.id == '%s' }"),
                            entry("/v1/articles/morning", "series[0].next"),
                            entry("/v1/articles/evening", "series[0].previous"),
                            entry(
                                    "/v1/articles/morning?fields=related",
                                    "related.find { it.id == '%s' }"),
                            entry("/v1/articles/evening/related", "items.find { it.id == '%s' }"),
                            entry("/v1/articles/morning/related", "items.find { it.id == '%s' }"),
                            entry("/v1/articles/evening/backlinks", "items[0]"),
                            entry("/v1/series/hours", "parts[1]"),
                            entry("/v1/series/hours?limit=2", "parts[1]"),
                            entry("/v1/topics/light", "articles.find { it.id == '%s' }"),
                            entry("/v1/authors/wenna-harbour", "articles.find { it.id == '%s' }"),
                            entry(
                                    "/v1/articles?fields=series&sort=title",
                                    "items[1].series[0].next"),
                            entry(
                                    "/v1/articles?fields=related&sort=title",
                                    "items[0].related.find { it.id == '%s' }")));

    private String noon;

    @BeforeEach
    void hours() {
        site("https://lantern.example");
        published(about("Evening"));
        published(about("Morning", "Noon"));
        noon = published(noon("noon.jpg")).path("id");
        series("Hours", "Morning", "Noon", "Evening");
    }

    private static void site(String address) {
        var templates =
                Map.of(
                        "article", address + "/read/{slug}",
                        "series", address + "/paths/{slug}",
                        "author", address + "/by/{slug}",
                        "topic", address + "/on/{slug}");
        replace("/manage/v1/site", Map.of("urlTemplates", templates));
    }

    private static Map<String, ?> about(String title, String... related) {
        return Map.of(
                "title",
                title,
                "body",
                "The light at that hour, and at noon.",
                "topics",
                List.of("Light"),
                "related",
                titles(related));
    }

    private static Map<String, ?> noon(String cover) {
        return noon(cover, "en");
    }

    private static Map<String, ?> noon(String cover, String language) {
        return Map.of(
                "language", language,
                "title", "Noon",
                "body", "No shade.",
                "topics", List.of("Light"),
                "authors", List.of("Wenna Harbour", "Tam Verity"),
                "cover", Map.of("url", "https://lantern.example/" + cover, "width", 800),
                "related", titles("Evening"));
    }

    private Map<String, Object> card(String address) {
        return new LinkedHashMap<>(
                read(address).<Map<String, Object>>path(PLACES.get(address).formatted(noon)));
    }

    @Test
    void cardIsTheSameEverywhere() {
        var page = read("/v1/articles/noon");

        for (var address : PLACES.keySet()) {
            var card = card(address);
            card.keySet().retainAll(MEMBERS);
            assertThat(card)
                    .as(address)
                    .containsOnlyKeys(MEMBERS)
                    .containsEntry("id", noon)
                    .containsEntry("title", "Noon")
                    .containsEntry("excerpt", "No shade.")
                    .containsEntry("readingMinutes", 1)
                    .containsEntry("publishedAt", page.path("publishedAt"))
                    .containsEntry("updatedAt", page.path("updatedAt"))
                    .containsEntry("cover", page.path("cover"))
                    .containsEntry("url", "https://lantern.example/read/noon")
                    .containsEntry(
                            "authors",
                            List.of(
                                    Map.of("slug", "wenna-harbour", "name", "Wenna Harbour"),
                                    Map.of("slug", "tam-verity", "name", "Tam Verity")));
        }
    }

    @Test
    void cardHasNoUrlWithoutATemplate() {
        replace("/manage/v1/site", Map.of());

        for (var address : PLACES.keySet()) {
            assertThat(card(address)).as(address).containsEntry("url", null);
        }
    }

    @Test
    void renamedAuthorIsRenamedOnEveryCard() {
        changes(() -> replace("/manage/v1/authors/tam-verity", Map.of("name", "T. Verity")));
    }

    @Test
    void cardNamesAuthorsInItsOwnLanguageEverywhere() {
        publish(replace("/manage/v1/articles/" + noon, noon("noon.jpg", "en-GB-scotland")));
        assertThat(card("/v1/topics/light")).containsEntry("language", "en-GB-scotland");

        changes(() -> translated("en-GB", "Tam Verity of Ayr"));
        changes(() -> translated("en-GB-scotland", "Tam o' Ayr"));

        for (var address : PLACES.keySet()) {
            assertThat(card(address).get("authors"))
                    .as(address)
                    .isEqualTo(
                            List.of(
                                    Map.of("slug", "wenna-harbour", "name", "Wenna Harbour"),
                                    Map.of("slug", "tam-verity", "name", "Tam o' Ayr")));
        }
    }

    private static void translated(String language, String name) {
        var author = "/manage/v1/authors/tam-verity";
        editor(managed(author))
                .body(Map.of("translations", Map.of(language, Map.of("name", name))))
                .patch(author)
                .then()
                .statusCode(200);
    }

    @Test
    void movedAuthorIsMovedOnEveryCard() {
        changes(
                () ->
                        replace(
                                "/manage/v1/authors/tam-verity",
                                Map.of("name", "Tam Verity", "slug", "tam")));
    }

    @Test
    void otherCoverIsOnEveryCard() {
        changes(() -> publishNoon("shade.jpg"));
    }

    @Test
    void otherSlugIsOnEveryCard() {
        changes(
                () -> {
                    var moved = new TreeMap<String, Object>(noon("noon.jpg"));
                    moved.put("slug", "midday");
                    publish(replace("/manage/v1/articles/" + noon, moved));
                });
    }

    @Test
    void otherTemplateIsOnEveryCard() {
        changes(() -> site("https://lamp.example"));
        changes(() -> site("https://lamp.example/{language}"));
        assertThat(card("/v1/topics/light"))
                .containsEntry("url", "https://lamp.example/en/read/noon");
    }

    private void publishNoon(String cover) {
        publish(replace("/manage/v1/articles/" + noon, noon(cover)));
    }

    /** Every answer that shows the card is another one afterwards, although all were kept. */
    private void changes(Runnable event) {
        var before = new TreeMap<String, Object>();
        PLACES.keySet().forEach(address -> before.put(address, card(address)));

        event.run();

        for (var address : PLACES.keySet()) {
            var kept = card(address);
            forgetAnswers();
            assertThat(kept).as(address).isEqualTo(card(address)).isNotEqualTo(before.get(address));
            read(address);
        }
    }

    @Test
    void titleOfASeriesIsOnEveryAnswerThatShowsIt() {
        var addresses =
                List.of(
                        "/v1/articles/noon",
                        "/v1/articles?fields=series",
                        "/v1/series",
                        "/v1/series/hours",
                        "/v1/series/hours?limit=1");
        addresses.forEach(address -> assertThat(read(address).asString()).contains("\"Hours\""));
        var series = managed("/manage/v1/series").<String>path("items[0].id");

        replace("/manage/v1/series/" + series, Map.of("title", "Times of Day"));

        addresses.forEach(
                address ->
                        assertThat(read(address).asString())
                                .as(address)
                                .contains("\"Times of Day\"")
                                .doesNotContain("\"Hours\""));
    }

    @Test
    void renamedTopicIsRenamedOnListsAndPages() {
        var addresses = List.of("/v1/articles/noon", "/v1/articles", "/v1/topics/light");
        addresses.forEach(address -> assertThat(read(address).asString()).contains("\"Light\""));

        replace("/manage/v1/topics/light", Map.of("name", "Daylight"));

        addresses.forEach(
                address ->
                        assertThat(read(address).asString())
                                .as(address)
                                .contains("\"Daylight\"")
                                .doesNotContain("\"Light\""));
    }

    @Test
    void pictureAndBioOfAnAuthorAreOnThePagesOfTheirArticles() {
        read("/v1/articles/noon");
        read("/v1/authors/tam-verity");
        var picture = Map.of("url", "https://lantern.example/tam.jpg", "alt", "Tam Verity");

        replace(
                "/manage/v1/authors/tam-verity",
                Map.of("name", "Tam Verity", "bio", "Up late.", "picture", picture));

        var page = read("/v1/articles/noon");
        var author = read("/v1/authors/tam-verity");
        assertThat(page.<Object>path("authors[1].bio")).isEqualTo("Up late.");
        assertThat(page.<Object>path("authors[1].picture"))
                .isEqualTo(author.path("picture"))
                .extracting("alt")
                .isEqualTo("Tam Verity");
        assertThat(page.<Object>path("authors[1].links")).isEqualTo(author.path("links"));
    }

    @Test
    void newArticleIsOnThePagesOfItsAuthorAndTopicAtOnce() {
        read("/v1/topics/light");
        read("/v1/authors/tam-verity");

        published(
                Map.of(
                        "title",
                        "Dusk",
                        "body",
                        "",
                        "topics",
                        List.of("Light"),
                        "authors",
                        List.of("Tam Verity")));

        assertThat(read("/v1/topics/light").<Object>path("articles[0].title")).isEqualTo("Dusk");
        assertThat(read("/v1/authors/tam-verity").<Object>path("articles[0].title"))
                .isEqualTo("Dusk");
    }

    @Test
    void whatHasAPageOfItsOwnTellsIts() {
        var list = read("/v1/articles");
        var page = read("/v1/articles/noon");

        assertThat(list.<List<Object>>path("items.topics.url.flatten()"))
                .containsOnly("https://lantern.example/on/light");
        assertThat(page.<Object>path("topics[0].url"))
                .isEqualTo("https://lantern.example/on/light");
        assertThat(page.<Object>path("url")).isEqualTo(page.path("links.page"));
        assertThat(page.<Object>path("series[0].url"))
                .isEqualTo("https://lantern.example/paths/hours");
        assertThat(page.<Object>path("authors[0].links.page"))
                .isEqualTo("https://lantern.example/by/wenna-harbour");
        assertThat(read("/v1/series").<Object>path("items[0].url"))
                .isEqualTo("https://lantern.example/paths/hours");
        assertThat(read("/v1/topics").<Object>path("items[0].url"))
                .isEqualTo("https://lantern.example/on/light");
    }
}
