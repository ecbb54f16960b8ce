package dev.seriatim.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;

import dev.seriatim.support.DeliveryTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SiteTest extends DeliveryTest {

    @Test
    void siteOfWhichNothingWasSaidHasAShapeAllTheSame() {
        var site = read("/v1/site").asString();

        assertThat(timeless(site))
                .isEqualTo(
                        timeless(
                                """
                                {
                                  "name": null,
                                  "language": "en",
                                  "direction": "ltr",
                                  "baseUrl": null,
                                  "urlTemplates": { "article": null, "series": null, "author": null, "topic": null, "preview": null },
                                  "defaultLanguage": "en",
                                  "translations": [],
                                  "metadata": {}
                                }
                                """));
    }

    @Test
    void readersSeeWhatWasSaidOfTheSite() {
        describe("The Slow Lantern");

        var site = read("/v1/site").asString();

        assertThat(timeless(site))
                .isEqualTo(
                        timeless(
                                """
                                {
                                  "name": "The Slow Lantern",
                                  "language": "en-GB",
                                  "direction": "ltr",
                                  "baseUrl": "https://lantern.example",
                                  "urlTemplates": {
                                    "article": "https://lantern.example/read/{slug}",
                                    "series": null,
                                    "author": null,
                                    "topic": null,
                                    "preview": null
                                  },
                                  "defaultLanguage": "en-GB",
                                  "translations": [],
                                  "metadata": {}
                                }
                                """));
    }

    @Test
    void tagOfTheSiteChangesWithTheSiteOnly() {
        describe("The Slow Lantern");
        var tag = read("/v1/site").getHeader("ETag");

        published("Oil", "Not too much.");
        reader().header("If-None-Match", tag)
                .get("/v1/site")
                .then()
                .statusCode(304)
                .body(emptyString());

        describe("The Quick Lantern");
        reader().header("If-None-Match", tag).get("/v1/site").then().statusCode(200);
    }

    private static void describe(String name) {
        replace(
                "/manage/v1/site",
                Map.of(
                        "name",
                        name,
                        "baseUrl",
                        "https://lantern.example",
                        "urlTemplates",
                        Map.of("article", "https://lantern.example/read/{slug}"),
                        "defaultLanguage",
                        "en-GB"));
    }
}
