package dev.seriatim.related;

import static dev.seriatim.support.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.seriatim.support.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ManagedRelatedTest extends ApiTest {

    private static final String UNKNOWN =
            "/manage/v1/articles/0199e8a0-5b1c-7d3e-9f20-4a6b8c0d2e1f/related";

    @Test
    void linksAreToldWithWhatTheyLeadTo() {
        var baths = published("Baths", "Warm ones.");
        var naps = draft("Naps", "Short ones.");
        var article = draft("A Day", "It passes.");

        var replaced =
                replace(
                        editor().get(related(article)),
                        article,
                        """
                        {
                          "items": [
                            { "title": "Not Yet", "kind": "sequel", "note": "Soon" },
                            { "articleId": "%s" },
                            { "slug": "naps" },
                            { "url": "https://chairs.example/", "title": "Chairs" }
                          ]
                        }
                        """
                                .formatted(baths.<String>path("id")));

        replaced.then().statusCode(200);
        assertThat(json(replaced))
                .isEqualTo(
                        json(
                                """
                                {
                                  "items": [
                                    {
                                      "title": "Not Yet", "state": "pending", "kind": "sequel", "note": "Soon",
                                      "articleId": null, "slug": null, "url": null, "target": null
                                    },
                                    {
                                      "title": "Baths", "state": "resolved", "kind": "related", "note": null,
                                      "articleId": "%1$s", "slug": null, "url": null,
                                      "target": { "id": "%1$s", "slug": "baths", "title": "Baths", "state": "published" }
                                    },
                                    {
                                      "title": "Naps", "state": "unpublished", "kind": "related", "note": null,
                                      "articleId": null, "slug": "naps", "url": null,
                                      "target": { "id": "%2$s", "slug": "naps", "title": "Naps", "state": "draft" }
                                    },
                                    {
                                      "title": "Chairs", "state": "external", "kind": "related", "note": null,
                                      "articleId": null, "slug": null, "url": "https://chairs.example/", "target": null
                                    }
                                  ]
                                }
                                """
                                        .formatted(
                                                baths.<String>path("id"),
                                                naps.<String>path("id"))));
        assertThat(editor().get(related(article)).asString()).isEqualTo(replaced.asString());
    }

    @Test
    void tagOfTheArticleWillDo() {
        var article = draft("A Day", "It passes.");

        var replaced = replace(article, article, "{ \"items\": [{ \"title\": \"Naps\" }] }");

        replaced.then().statusCode(200).body("items.title", contains("Naps"));
        editor().get(address(article)).then().body("related.title", contains("Naps"));
    }

    @Test
    void newLinksOfAPublishedArticleAreADraft() {
        published("Naps", "Short ones.");
        var article = published("A Day", "It passes.");

        replace(article, article, "{ \"items\": [{ \"title\": \"Naps\" }] }");

        var edited = editor().get(address(article));
        edited.then().body("changed", equalTo(true)).body("version", equalTo(2));
        reader().get("/v1/articles/a-day").then().body("related.size()", equalTo(0));
        publish(edited);
        reader().get("/v1/articles/a-day").then().body("related.slug", contains("naps"));
    }

    @Test
    void linkThatNamesNoTargetOrTwoIsRefused() {
        var article = draft("A Day", "It passes.");

        var refused =
                replace(
                        article,
                        article,
                        """
                        {
                          "items": [
                            { "title": "Naps" }, { "note": "Nothing" },
                            { "slug": "naps", "url": "https://naps.example/" }
                          ]
                        }
                        """);

        refused.then().statusCode(400).body("errors.pointer", contains("/items/1", "/items/2"));
        assertThat(editor().get(address(article)).asString()).isEqualTo(article.asString());
    }

    @Test
    void writeWithStaleTagOrNoneIsRefused() {
        var article = draft("A Day", "It passes.");
        var read = editor().get(related(article));
        var current = replace(read, article, "{ \"items\": [{ \"title\": \"Naps\" }] }");

        replace(read, article, "{ \"items\": [] }").then().statusCode(412);
        replace(article, article, "{ \"items\": [] }").then().statusCode(412);
        editor().body("{ \"items\": [] }").put(related(article)).then().statusCode(428);

        assertThat(editor().get(related(article)).asString()).isEqualTo(current.asString());
    }

    @Test
    void linksOfAnUnknownArticleAreNotFound() {
        var tagged = draft("A Day", "It passes.");

        editor().get(UNKNOWN).then().statusCode(404);
        editor(tagged).body("{ \"items\": [] }").put(UNKNOWN).then().statusCode(404);
    }

    private static Response replace(Response read, Response article, String links) {
        return editor(read).body(links).put(related(article));
    }

    private static String related(Response article) {
        return address(article) + "/related";
    }
}
