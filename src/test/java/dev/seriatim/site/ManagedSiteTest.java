package dev.seriatim.site;

import static dev.seriatim.support.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.seriatim.support.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ManagedSiteTest extends ApiTest {

    private static final String SITE = "/manage/v1/site";

    private static final String DESCRIPTION =
            """
            {
              "name": "Lanternfield", "baseUrl": "https://lanternfield.example", "defaultLanguage": "de",
              "translations": { "fr": { "name": "Champ des lanternes" } },
              "metadata": { "founded": 1998, "colours": ["#2f4858"] },
              "urlTemplates": {
                "article": "https://lanternfield.example/read/{slug}",
                "series": "https://lanternfield.example/paths/{slug}/",
                "author": "https://lanternfield.example/people?who={slug}",
                "topic": "https://lanternfield.example/on/{slug}#top",
                "preview": "https://lanternfield.example/preview/{kind}/{slug}?token={token}"
              }
            }
            """;

    @Test
    void nullIsTheSameAsLeftOut() {
        var site = editor().get("/manage/v1/site");
        var nothing =
                "{ \"name\": null, \"baseUrl\": null, \"urlTemplates\": null, \"defaultLanguage\": null, \"translations\": null, \"metadata\": null }";

        var revised = editor(site).body(nothing).put("/manage/v1/site");

        revised.then().statusCode(200);
        assertThat(revised.asString()).isEqualTo(site.asString());
    }

    @Test
    void siteIsThereFromTheStart() {
        var site = editor().get(SITE);

        assertThat(json(site))
                .isEqualTo(
                        json(
                                """
                                {
                                  "name": null, "baseUrl": null, "defaultLanguage": "en", "translations": {}, "metadata": {},
                                  "urlTemplates": { "article": null, "series": null, "author": null, "topic": null, "preview": null }
                                }
                                """));
    }

    @Test
    void siteIsReadBackAsItWasWritten() {
        var site = editor().get(SITE);

        var described = editor(site).body(DESCRIPTION).put(SITE);

        described.then().statusCode(200);
        assertThat(json(described)).isEqualTo(json(DESCRIPTION));
        assertThat(editor().get(SITE).asString()).isEqualTo(described.asString());
        reader().get("/v1/site").then().body("name", equalTo("Lanternfield"));
    }

    @Test
    void whatIsLeftOutIsForgotten() {
        var described = editor(editor().get(SITE)).body(DESCRIPTION).put(SITE);

        var replaced = editor(described).body("{ \"name\": \"Elsewhere\" }").put(SITE);

        replaced.then()
                .body("name", equalTo("Elsewhere"))
                .body("baseUrl", nullValue())
                .body("defaultLanguage", equalTo("en"))
                .body("urlTemplates.article", nullValue());
    }

    @Test
    void patchChangesWhatItNames() {
        var described = editor(editor().get(SITE)).body(DESCRIPTION).put(SITE);
        var before = reader().get("/v1/site");

        var patched =
                editor(described)
                        .contentType("application/merge-patch+json")
                        .body(
                                """
                                {
                                  "name": "Elsewhere", "defaultLanguage": null,
                                  "urlTemplates": { "topic": null }, "metadata": { "founded": 1999 }
                                }
                                """)
                        .patch(SITE);

        patched.then().statusCode(200);
        var expected =
                DESCRIPTION
                        .replace("\"Lanternfield\"", "\"Elsewhere\"")
                        .replace("\"de\"", "\"en\"")
                        .replace("\"https://lanternfield.example/on/{slug}#top\"", "null")
                        .replace("1998", "1999");
        assertThat(json(patched)).isEqualTo(json(expected));
        assertThat(editor().get(SITE).getHeader("ETag")).isEqualTo(patched.getHeader("ETag"));
        before.then().body("name", equalTo("Lanternfield")).body("language", equalTo("de"));
        reader().get("/v1/site")
                .then()
                .body("name", equalTo("Elsewhere"))
                .body("language", equalTo("en"));
    }

    @Test
    void patchNeedsTheTagOfWhatItChanges() {
        var read = editor().get(SITE);
        var patch = "{ \"name\": \"Elsewhere\" }";

        editor().body(patch).patch(SITE).then().statusCode(428);
        editor(read).body(patch).patch(SITE).then().statusCode(200);
        editor(read).body("{ \"name\": \"Nowhere\" }").patch(SITE).then().statusCode(412);

        editor().get(SITE).then().body("name", equalTo("Elsewhere"));
    }

    @Test
    void patchThatFitsNowhereIsRefused() {
        var refused =
                editor(editor().get(SITE))
                        .body("{ \"urlTemplates\": { \"topic\": 1 }, \"colour\": null }")
                        .patch(SITE);

        refused.then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/urlTemplates/topic", "/colour"));
    }

    @Test
    void templatesDecideWhereReadersFindPages() {
        var target = published("Baths", "Warm ones.");
        var article =
                publish(
                        draft(
                                Map.of(
                                        "title", "Naps",
                                        "body", "Short ones.",
                                        "authors", List.of("Odile"),
                                        "topics", List.of("Rest"),
                                        "related", List.of(Map.of("slug", "baths")))));
        var series = editor().body("{ \"title\": \"Quiet\" }").post("/manage/v1/series");
        var parts = Map.of("parts", List.of(Map.of("articleId", article.path("id"))));
        editor(series).body(parts).put("/manage/v1/series/" + series.path("id") + "/parts");
        var before = reader().get("/v1/articles/naps");

        editor(editor().get(SITE)).body(DESCRIPTION).put(SITE).then().statusCode(200);

        before.then().body("links.page", nullValue()).body("related.url", contains(nullValue()));
        var page = reader().get("/v1/articles/naps");
        page.then()
                .body("links.page", equalTo("https://lanternfield.example/read/naps"))
                .body("related.url", contains("https://lanternfield.example/read/baths"));
        assertThat(page.getHeader("ETag")).isNotEqualTo(before.getHeader("ETag"));
        reader().get("/v1/articles")
                .then()
                .body(
                        "items.links.page",
                        contains(
                                "https://lanternfield.example/read/naps",
                                "https://lanternfield.example/read/" + target.path("slug")));
        reader().get("/v1/series/quiet")
                .then()
                .body("links.page", equalTo("https://lanternfield.example/paths/quiet/"));
        reader().get("/v1/authors/odile")
                .then()
                .body("links.page", equalTo("https://lanternfield.example/people?who=odile"));
        reader().get("/v1/topics/rest")
                .then()
                .body("links.page", equalTo("https://lanternfield.example/on/rest#top"));
    }

    @Test
    void defaultLanguageIsThatOfNewArticles() {
        editor(editor().get(SITE)).body(DESCRIPTION).put(SITE);

        var article = draft("Ruhe", "Ein Wort.");

        article.then().body("language", equalTo("de"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://lanternfield.example/read/",
                "/read/{slug}",
                "javascript:alert('{slug}')",
                "https://lanternfield.example/{slug}/{slug}/{id}",
                "https://lanternfield.example/ {slug}"
            })
    void templateThatIsNoneIsRefused(String template) {
        var site = editor().get(SITE);

        var refused =
                editor(site).body(Map.of("urlTemplates", Map.of("article", template))).put(SITE);

        refused.then().statusCode(400).body("errors.pointer", contains("/urlTemplates/article"));
        assertThat(editor().get(SITE).asString()).isEqualTo(site.asString());
    }

    @Test
    void writeWithStaleTagIsRefused() {
        var read = editor().get(SITE);
        var current = editor(read).body(DESCRIPTION).put(SITE);

        var refused = editor(read).body("{ \"name\": \"Elsewhere\" }").put(SITE);

        refused.then().statusCode(412);
        assertThat(editor().get(SITE).asString()).isEqualTo(current.asString());
    }

    @Test
    void writeWithoutTagIsRefused() {
        var refused = editor().body(DESCRIPTION).put(SITE);

        refused.then().statusCode(428);
        editor().get(SITE).then().body("name", nullValue());
    }
}
