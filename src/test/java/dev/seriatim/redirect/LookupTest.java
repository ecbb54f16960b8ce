package dev.seriatim.redirect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.seriatim.support.DeliveryTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a frontend hears of an address that it does not know. */
@QuarkusTest
class LookupTest extends DeliveryTest {

    private static final Map<String, String> TEMPLATES =
            Map.of(
                    "article", "https://lantern.example/读/{slug}",
                    "series", "https://lantern.example/paths/{slug}.html",
                    "author", "https://lantern.example/{slug}",
                    "topic", "https://lantern.example/?topic={slug}");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    https://lantern.example/读/tea                       | article | tea
                    https://lantern.example/%E8%AF%BB/tea                | article | tea
                    http://LANTERN.example:80/%e8%af%bb/te%61/?a=b#c     | article | tea
                    //lantern.example/读/tea                             | article | tea
                    /读/tea/                                             | article | tea
                    /v1/articles/tea                                     | article | tea
                    https://lantern.example/paths/hot-drinks.html        | series  | hot-drinks
                    /paths/hot-drinks.html?from=mail                     | series  | hot-drinks
                    /v1/series/hot-drinks                                | series  | hot-drinks
                    /ines-hollowell                                      | author  | ines-hollowell
                    /v1/authors/ines-hollowell                           | author  | ines-hollowell
                    https://lantern.example?utm=1&topic=kitchens         | topic   | kitchens
                    """)
    void pageIsToldByItsAddress(String url, String kind, String slug) {
        library(TEMPLATES);

        var page = TEMPLATES.get(kind).replace("{slug}", slug);
        var self = "/v1/" + (kind.equals("series") ? kind : kind + "s") + "/" + slug;
        lookup(url)
                .then()
                .statusCode(200)
                .body("kind", equalTo(kind))
                .body("slug", equalTo(slug))
                .body("url", equalTo(page))
                .body("links", equalTo(Map.of("self", self, "page", page)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://lantern.example/读/cocoa",
                "https://lantern.example/读/coffee",
                "https://other.example/读/tea",
                "https://lantern.example/读/tea/more",
                "https://lantern.example/",
                "/articles/tea",
                "/v1/articles/tea/related",
                "/paths/cold-drinks.html",
                "读/tea",
                "mailto:tea@lantern.example",
                "%",
                "//"
            })
    void whatIsNoPageForReadersIsNotFound(String url) {
        library(TEMPLATES);

        lookup(url).then().statusCode(404).body("type", containsString("not-found"));
    }

    @Test
    void addressIsNeeded() {
        for (var query : List.of("", "?url=", "?url=" + "x".repeat(2001))) {
            reader().noFilters()
                    .get("/v1/lookup" + query)
                    .then()
                    .statusCode(400)
                    .body("errors[0].parameter", equalTo("url"));
        }
    }

    @Test
    void articlesAreFoundWithoutTemplates() {
        library(Map.of());

        lookup("/articles/tea").then().statusCode(200).body("url", nullValue());
        lookup("https://anywhere.example/articles/tea").then().statusCode(404);
    }

    @Test
    void longestTemplateIsMeant() {
        library(
                Map.of(
                        "article", "https://lantern.example/{slug}",
                        "author", "https://lantern.example/by-{slug}"));
        published(Map.of("title", "By Night", "slug", "by-night", "body", ""));

        lookup("/tea").then().statusCode(200).body("kind", equalTo("article"));
        lookup("/by-ines-hollowell").then().statusCode(200).body("kind", equalTo("author"));
        lookup("/by-night").then().statusCode(404);
    }

    @Test
    void ofEquallyLongTemplatesTheFirstThatHasSomethingIsMeant() {
        library(
                Map.of(
                        "article", "https://lantern.example/{slug}",
                        "topic", "https://lantern.example/{slug}"));

        lookup("/kitchens").then().statusCode(200).body("kind", equalTo("topic"));
        published(Map.of("title", "Kitchens", "slug", "kitchens", "body", ""));
        lookup("/kitchens").then().statusCode(200).body("kind", equalTo("article"));
    }

    @Test
    void whereThereIsNoHostTheSitesOwnIsMeantAndThenAnyOther() {
        library(Map.of());
        var templates =
                Map.of(
                        "article", "https://mag.example/{slug}",
                        "author", "https://people.mag.example/{slug}",
                        "topic", "https://a.mag.example/about/{slug}");
        replace(
                "/manage/v1/site",
                Map.of("baseUrl", "https://mag.example", "urlTemplates", templates));
        var linking = published("Cups", "For [tea](/tea).");

        lookup("/tea").then().statusCode(200).body("kind", equalTo("article"));
        lookup("/ines-hollowell").then().statusCode(200).body("kind", equalTo("author"));
        lookup("/about/kitchens").then().statusCode(200).body("kind", equalTo("topic"));
        lookup("https://mag.example/ines-hollowell").then().statusCode(404);
        lookup("https://people.mag.example/tea").then().statusCode(404);
        read("/v1/articles/tea/backlinks").then().body("items.title", contains("Cups"));
        read(page(linking))
                .then()
                .body("body.content", containsString("<a href=\"https://mag.example/tea\">"));
    }

    @Test
    void formerAddressLeadsToTheLookupOfThePresentOne() {
        var tea = library(TEMPLATES);
        publish(revise(tea, Map.of("title", "Tea", "slug", "green-tea", "body", "")));

        for (var url : List.of("/读/tea", "/v1/articles/tea", "https://lantern.example/读/tea?a=b")) {
            var moved = lookup(url);

            moved.then().statusCode(308);
            reader().urlEncodingEnabled(false)
                    .get(moved.header("Location"))
                    .then()
                    .statusCode(200)
                    .body("slug", equalTo("green-tea"));
        }
    }

    @Test
    void answerIsKeptUntilWhatItShowsChanges() {
        var tea = library(TEMPLATES);
        assertKept("/读/tea");
        lookup("/读/green-tea").then().statusCode(404);

        var renamed = publish(revise(tea, Map.of("title", "Tea", "slug", "green-tea", "body", "")));

        lookup("/读/green-tea").then().statusCode(200);
        lookup("/读/tea").then().statusCode(308);
        assertKept("/读/green-tea");
        unpublish(renamed);
        lookup("/读/green-tea").then().statusCode(404);
        lookup("/读/tea").then().statusCode(404);
    }

    @Test
    void answerIsDroppedWhenTheSiteMoves() {
        library(TEMPLATES);
        assertKept("/读/tea");
        lookup("/essays/tea").then().statusCode(404);
        lookup("/nowhere/at/all").then().statusCode(404);

        var moved = new HashMap<>(TEMPLATES);
        moved.put("article", "https://lantern.example/essays/{slug}");
        replace("/manage/v1/site", Map.of("urlTemplates", moved));

        lookup("/读/tea").then().statusCode(404);
        lookup("/essays/tea")
                .then()
                .statusCode(200)
                .body("url", equalTo("https://lantern.example/essays/tea"));
    }

    private static void assertKept(String url) {
        lookup(url).then().statusCode(200);
        lookup(url).then().statusCode(200).header("Cache-Status", "Seriatim; hit");
    }

    private static Response library(Map<String, String> templates) {
        replace("/manage/v1/site", Map.of("urlTemplates", templates));
        draft("Coffee", "Hurry.");
        series("Cold Drinks", "Coffee");
        var tea =
                published(
                        Map.of(
                                "title",
                                "Tea",
                                "body",
                                "Wait.",
                                "authors",
                                List.of("Ines Hollowell"),
                                "topics",
                                List.of("Kitchens")));
        series("Hot Drinks", "Tea");
        assertThat(tea.statusCode()).isEqualTo(200);
        return tea;
    }

    private static Response lookup(String url) {
        return reader().urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .get("/v1/lookup?url=" + URLEncoder.encode(url, StandardCharsets.UTF_8));
    }
}
