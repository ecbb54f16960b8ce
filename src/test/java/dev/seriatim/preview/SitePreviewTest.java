package dev.seriatim.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.seriatim.support.DeliveryTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole site as it would be if everything were published as it is drafted. */
@QuarkusTest
class SitePreviewTest extends DeliveryTest {

    private static final String TOKENS = "/manage/v1/preview-tokens";

    private Response tea;
    private String token;

    @BeforeEach
    void arrangeALibrary() {
        tea =
                published(
                        Map.of(
                                "title",
                                "Tea",
                                "body",
                                "Wait for it.",
                                "authors",
                                List.of("Ines Hollowell"),
                                "topics",
                                List.of("Hot Drinks")));
        draft(
                Map.of(
                        "title", "Coffee",
                        "body", "Hurry, it is roasted.",
                        "language", "pt-BR",
                        "contentRating", "mature",
                        "authors", List.of("Tam Verity"),
                        "topics", List.of("Hot Drinks", "Mornings"),
                        "related", titles("Tea")));
        series("Drinks", "Coffee", "Tea", "Lemonade");
        token = editor().body("{}").post(TOKENS).path("token");
    }

    @Test
    void listsHoldDrafts() {
        for (var query :
                List.of(
                        "sort=title",
                        "topic=hot-drinks&sort=title",
                        "series=drinks&sort=position",
                        "slug=tea,coffee&sort=title",
                        "sort=title&body=html")) {
            preview("/v1/articles?" + query).body("items.slug", contains("coffee", "tea"));
        }
        for (var query :
                List.of(
                        "topic=mornings",
                        "author=tam-verity",
                        "language=pt",
                        "contentRating=mature",
                        "q=roasted",
                        "q=mornings")) {
            preview("/v1/articles?total=true&" + query)
                    .body("items.slug", contains("coffee"))
                    .body("total", equalTo(1));
            read("/v1/articles?" + query).then().body("items", empty());
        }
    }

    @Test
    void searchFindsDraftsAsTheyAreNow() {
        preview("/v1/articles?q=roasted").body("items.slug", contains("coffee"));
        var coffee = managed("/manage/v1/articles?q=coffee").<String>path("items[0].id");

        revise(
                managed("/manage/v1/articles/" + coffee),
                Map.of("title", "Coffee", "body", "Hurry, it is brewed."));
        revise(tea, Map.of("title", "Tea", "body", "Do not boil it."));

        preview("/v1/articles?q=roasted").body("items", empty());
        preview("/v1/articles?q=brewed")
                .body("items.slug", contains("coffee"))
                .body("items[0].snippet", containsString("<mark>brewed</mark>"));
        preview("/v1/articles?q=boil").body("items.slug", contains("tea"));
        preview("/v1/articles?q=wait").body("items", empty());
        read("/v1/articles?q=wait").then().body("items.slug", contains("tea"));
        read("/v1/articles?q=boil").then().body("items", empty());
    }

    @Test
    void pagesOfDraftsAreReadOnAndBack() {
        var first = preview("/v1/articles?limit=1&sort=title").extract().response();

        var second = read(next(first));

        first.then().body("items.slug", contains("coffee"));
        second.then().body("items.slug", contains("tea")).body("preview", equalTo(true));
        read(prev(second)).then().body("items.slug", contains("coffee"));
    }

    @Test
    void seriesAuthorsAndTopicsAreAsPlanned() {
        preview("/v1/series/drinks").body("parts.slug", contains("coffee", "tea"));
        preview("/v1/series").body("items[0].total", equalTo(2));
        preview("/v1/authors").body("items.slug", contains("ines-hollowell", "tam-verity"));
        preview("/v1/authors/tam-verity").body("articleCount", equalTo(1));
        preview("/v1/topics").body("items.articleCount", contains(2, 1));
        preview("/v1/topics/mornings").body("articleCount", equalTo(1));
        preview("/v1/articles/coffee")
                .body("series[0].next.slug", equalTo("tea"))
                .body("related.slug", contains("tea"));
        preview("/v1/articles/tea/backlinks").body("items.slug", contains("coffee"));
        read("/v1/series/drinks").then().body("parts.slug", contains("tea"));
        read("/v1/authors").then().body("items.slug", contains("ines-hollowell"));
    }

    @Test
    void formerSlugsAndAddressesLeadToDrafts() {
        revise(tea, Map.of("title", "Tea", "slug", "green-tea", "body", ""));

        preview("/v1/redirects")
                .body("items.from", hasItem("tea"))
                .body("items.to", hasItem("green-tea"));
        preview("/v1/articles/tea").body("slug", equalTo("green-tea"));
        preview("/v1/lookup?url=/articles/tea").body("slug", equalTo("green-tea"));
        preview("/v1/lookup?url=/articles/coffee").body("kind", equalTo("article"));
        read("/v1/articles/tea").then().body("preview", nullValue());
    }

    @Test
    void trashIsNotShown() {
        trash(tea);

        preview("/v1/articles").body("items.slug", contains("coffee"));
        reader().get(previewed("/v1/articles/tea")).then().statusCode(404);
    }

    @Test
    void linksCarryTheTokenOn() {
        var page = preview("/v1/articles/coffee").extract().response();
        for (var link : List.of("self", "related", "backlinks")) {
            assertThat(page.<String>path("links." + link)).endsWith("?preview=" + token);
            read(page.path("links." + link)).then().body("preview", equalTo(true));
        }
        for (var list : List.of("/v1/articles", "/v1/series", "/v1/authors", "/v1/topics")) {
            var self = preview(list).extract().<String>path("items[0].links.self");
            read(self).then().body("preview", equalTo(true));
        }
    }

    @Test
    void pagesAreThoseOfTheFrontendsPreview() {
        replace(
                "/manage/v1/site",
                Map.of(
                        "urlTemplates",
                        Map.of(
                                "article", "https://lantern.example/{slug}",
                                "topic", "https://lantern.example/on/{slug}",
                                "preview", "https://lantern.example/p/{kind}/{slug}?t={token}")));
        var other = editor().body("{}").post(TOKENS);
        var ofTea = editor().body("{}").post(address(tea) + "/preview-tokens");

        var preview = "https://lantern.example/p/%s/%s?t=" + token;
        preview("/v1/articles/coffee")
                .body("links.page", equalTo(preview.formatted("article", "coffee")))
                .body("related[0].url", equalTo(preview.formatted("article", "tea")));
        preview("/v1/topics/mornings")
                .body("links.page", equalTo(preview.formatted("topic", "mornings")));
        preview("/v1/authors/tam-verity")
                .body("links.page", equalTo(preview.formatted("author", "tam-verity")));
        preview("/v1/lookup?url=https://lantern.example/coffee")
                .body("url", equalTo(preview.formatted("article", "coffee")));
        preview("/v1/site").body("urlTemplates.article", equalTo("https://lantern.example/{slug}"));
        other.then()
                .body("url", equalTo("/v1/articles?preview=" + other.path("token")))
                .body("page", equalTo("https://lantern.example/p/site/?t=" + other.path("token")));
        ofTea.then()
                .body(
                        "page",
                        equalTo("https://lantern.example/p/article/tea?t=" + ofTea.path("token")));
        read("/v1/articles/tea").then().body("links.page", equalTo("https://lantern.example/tea"));
    }

    @Test
    void withoutATemplateThePagesStayTheSame() {
        replace(
                "/manage/v1/site",
                Map.of("urlTemplates", Map.of("article", "https://lantern.example/{slug}")));

        preview("/v1/articles/coffee")
                .body("links.page", equalTo("https://lantern.example/coffee"));
        editor().body("{}").post(TOKENS).then().body("page", nullValue());
    }

    @Test
    void templateNeedsItsToken() {
        for (var template :
                List.of(
                        "https://lantern.example/preview",
                        "https://lantern.example/{slug}",
                        "https://lantern.example/{token}/{other}",
                        "/preview?t={token}")) {
            var site = managed("/manage/v1/site");

            editor(site)
                    .body(Map.of("urlTemplates", Map.of("preview", template)))
                    .put("/manage/v1/site")
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", startsWith("/urlTemplates/preview"));
        }
    }

    @Test
    void tokensOfTheSiteAreListedAndRevoked() {
        var ofTea = editor().body("{}").post(address(tea) + "/preview-tokens");
        var list = managed(TOKENS + "?total=true");
        list.then().body("total", equalTo(1));
        var id = list.<String>path("items[0].id");

        editor().delete(TOKENS + "/" + ofTea.path("id")).then().statusCode(404);
        editor().delete(address(tea) + "/preview-tokens/" + id).then().statusCode(404);
        editor().delete(TOKENS + "/" + id).then().statusCode(204);
        editor().delete(TOKENS + "/" + id).then().statusCode(404);

        managed(TOKENS).then().body("items", empty());
        reader().get(previewed("/v1/articles")).then().statusCode(404);
        reader().get(previewed("/v1/articles/tea")).then().statusCode(404);
    }

    /** What is shown in the end, wherever the address leads. */
    private ValidatableResponse preview(String address) {
        return reader().urlEncodingEnabled(false)
                .get(previewed(address))
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-store")
                .header("Cache-Tag", nullValue())
                .body("preview", equalTo(true));
    }

    private String previewed(String address) {
        return address + (address.contains("?") ? "&" : "?") + "preview=" + token;
    }
}
