package dev.seriatim.language;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.seriatim.support.DeliveryTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Answers say in which language they are, and how it is written. */
@QuarkusTest
class SpokenLanguageTest extends DeliveryTest {

    @Test
    void articlePageTellsItsLanguageAndHowThatIsWritten() {
        published(Map.of("title", "Noon", "body", "No shade.", "language", "en-GB"));
        published(Map.of("title", "ظهر", "slug", "zuhr", "body", "لا ظل.", "language", "ar-EG"));

        read("/v1/articles/noon")
                .then()
                .header("Content-Language", equalTo("en-GB"))
                .body("language", equalTo("en-GB"))
                .body("direction", equalTo("ltr"));
        read("/v1/articles/zuhr")
                .then()
                .header("Content-Language", equalTo("ar-EG"))
                .body("direction", equalTo("rtl"));
        read("/v1/articles?sort=-title")
                .then()
                .header("Content-Language", nullValue())
                .body("items.language", contains("ar-EG", "en-GB"))
                .body("items.direction", contains("rtl", "ltr"));
    }

    @Test
    void headerStaysWhateverOfTheAnswerIsChosenOrKept() {
        published(Map.of("title", "Noon", "body", "No shade.", "language", "en-GB"));
        var address = "/v1/articles/noon?fields=title";
        read(address).then().header("Content-Language", equalTo("en-GB"));

        var kept = read(address);

        kept.then()
                .header("Cache-Status", containsString("hit"))
                .header("Content-Language", equalTo("en-GB"));
        reader().header("If-None-Match", kept.getHeader("ETag"))
                .get(address)
                .then()
                .statusCode(304);
    }

    @Test
    void cardsTellTheLanguageOfTheirArticles() {
        published(Map.of("title", "Mittag", "body", "Kein Schatten.", "language", "de-AT"));
        published(
                Map.of(
                        "title",
                        "Noon",
                        "body",
                        "No shade.",
                        "related",
                        titles("Mittag"),
                        "language",
                        "en-GB"));

        read("/v1/articles/noon").then().body("related.language", contains("de-AT"));
        read("/v1/articles/mittag/backlinks").then().body("items.language", contains("en-GB"));
    }
}
