package dev.seriatim.article.desk;

import static dev.seriatim.support.Json.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.seriatim.support.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ArticleSearchTest extends ApiTest {

    @ParameterizedTest
    @CsvSource({
        "EARLY, dawn",
        "d-no, red-noon",
        "noon, red-noon",
        "100%, dusk",
        "a_b, dusk",
        "!, dusk",
        "C:\\, dusk"
    })
    void textIsFoundInTitleSlugAndBody(String text, String slug) {
        draft("Dawn", "It is early.");
        draft(Map.of("title", "Noon", "slug", "red-noon", "body", "It is hot, 1000 or aab."));
        draft("Dusk", "100% of a_b in C:\\ cools!");

        search(Map.of("q", text)).then().statusCode(200).body("items.slug", contains(slug));
    }

    @ParameterizedTest
    @CsvSource({
        "σίσυφος, ΣΊΣΥΦΟΣ",
        "ΣΊΣΥΦΟΣ, σίσυφος",
        "éclair, E\u0301CLAIR",
        "E\u0301clair, éclair",
        "straße, STRASSE",
        "STRASSE, Straße",
        "ÅNGSTRÖM, ångstro\u0308m",
        "\u017Filo, SILO",
        "SILO, \u017Filo",
        "жук, ЖУК"
    })
    void textIsFoundInEveryScriptHoweverItsLettersAreWritten(String text, String written) {
        draft("Stones", "About " + written + ".");
        draft(Map.of("title", "On " + written, "slug", "named", "body", ""));
        draft("Other", "Words.");

        search(Map.of("q", text)).then().body("items.slug", contains("named", "stones"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    don't pay    | Don’t Pay
                    wide         | ＷＩＤＥ
                    five - six   | Five–Six
                    """)
    void textIsFoundInTitlesByTheRuleOfNames(String text, String title) {
        draft(Map.of("title", "A " + title + " B", "slug", "named", "body", ""));
        draft("Title", "Words.");

        search(Map.of("q", text)).then().body("items.slug", contains("named"));
        search(Map.of("q", "\u00AD")).then().body("items", empty());
        search(Map.of("q", "title")).then().body("items.slug", contains("title"));
    }

    @Test
    void articlesAreFoundByAuthorTopicAndSeries() {
        var dawn = draft(content("Dawn", "Odile", "Light"));
        draft(content("Noon", "Odile", "Heat"));
        publish(draft(content("Dusk", "Ferris", "Light")));
        arranged(Map.of("articleId", dawn.path("id")), Map.of("title", "dusk"));

        found("author", "odile", "dawn", "noon");
        found("topic", "light", "dawn", "dusk");
        found("series", "hours", "dawn", "dusk");
        search(Map.of("author", "odile", "topic", "light", "series", "hours", "q", "dawn"))
                .then()
                .body("items.slug", contains("dawn"));
        search(Map.of("author", "ferris", "topic", "heat")).then().body("items", empty());
        search(Map.of("author", "nobody")).then().body("items", empty());
    }

    @Test
    void newestVersionIsLookedAt() {
        var article = publish(draft(content("Dawn", "Odile", "Light")));

        editor(article).body(content("Daybreak", "Ferris", "Dew")).put(address(article));

        search(Map.of("author", "odile")).then().body("items", empty());
        search(Map.of("topic", "light")).then().body("items", empty());
        search(Map.of("q", "dawn is")).then().body("items", empty());
        search(Map.of("author", "ferris", "topic", "dew", "q", "daybreak"))
                .then()
                .body("items.slug", contains("dawn"));
    }

    @Test
    void articlesWithPendingLinksAreFound() {
        draft("Noon", "It is hot.");
        linking("Dawn", Map.of("title", "Noon"), Map.of("title", "Not Yet Written"));
        linking("Dusk", Map.of("title", "Noon"));
        linking("Night", Map.of("url", "https://lantern.example/"));

        found("pendingLinks", "true", "dawn");
        found("pendingLinks", "false", "noon", "dusk", "night");

        draft("Not Yet Written", "Now it is.");

        search(Map.of("pendingLinks", "true")).then().body("items", empty());
    }

    @Test
    void publishedArticlesEditedSinceAreFound() {
        published("Dawn", "It is early.");
        draft("Noon", "It is hot.");
        var dusk = published("Dusk", "It cools.");
        editor(dusk).body(Map.of("title", "Dusk", "body", "It darkens.")).put(address(dusk));

        found("changed", "true", "dusk");
        found("changed", "false", "dawn", "noon");
        search(Map.of("changed", "true", "state", "draft")).then().body("items", empty());
    }

    @Test
    void whatIsFoundIsCountedAndReadPageByPage() {
        for (var title : List.of("Dawn", "Noon", "Dusk")) {
            draft(content(title, "Odile", "Light"));
        }
        draft(content("Night", "Ferris", "Light"));

        var first = search(Map.of("author", "odile", "q", "it", "limit", "2", "total", "true"));
        var second =
                search(
                        Map.of(
                                "author", "odile",
                                "q", "it",
                                "limit", "2",
                                "cursor", first.path("next")));

        first.then().body("items.slug", contains("dusk", "noon")).body("total", equalTo(3));
        second.then().body("items.slug", contains("dawn")).body("next", nullValue());
    }

    @Test
    void trashIsSearchedOnRequestOnly() {
        var article = draft(content("Dawn", "Odile", "Light"));
        editor(article).delete(address(article)).then().statusCode(204);

        search(Map.of("author", "odile")).then().body("items", empty());
        search(Map.of("author", "odile", "state", "trashed"))
                .then()
                .body("items.slug", contains("dawn"));
    }

    @ParameterizedTest
    @CsvSource({"changed, maybe", "pendingLinks, 1", "q, ''"})
    void valueThatIsNoneIsRefused(String name, String value) {
        search(Map.of(name, value)).then().statusCode(400).body("errors.parameter", contains(name));
    }

    @Test
    void textOfMoreThan200CharactersIsRefused() {
        search(Map.of("q", "a".repeat(201)))
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("q"));
    }

    private static void found(String parameter, String value, String... slugs) {
        search(Map.of(parameter, value))
                .then()
                .statusCode(200)
                .body("items.slug", containsInAnyOrder(slugs));
    }

    private static Response search(Map<String, ?> parameters) {
        return editor().queryParams(parameters).get("/manage/v1/articles");
    }

    private static Map<String, Object> content(String title, String author, String topic) {
        return Map.of(
                "title",
                title,
                "body",
                "It passes.",
                "authors",
                List.of(author),
                "topics",
                List.of(topic));
    }

    @ParameterizedTest
    @ValueSource(strings = {"author", "topic", "series"})
    void filterIsASlug(String parameter) {
        for (var odd : List.of("Time", "a,b", "a--b", "a_b", "a".repeat(201))) {
            var answer = editor().get("/manage/v1/articles?" + parameter + "=" + odd);

            answer.then().statusCode(400);
            assertThat(field(answer, "/errors/0/parameter")).isEqualTo(parameter);
        }
    }

    @SafeVarargs
    private static void linking(String title, Map<String, String>... links) {
        draft(Map.of("title", title, "body", "It passes.", "related", List.of(links)));
    }

    @SafeVarargs
    private static void arranged(Map<String, String>... parts) {
        var series = editor().body(Map.of("title", "Hours")).post("/manage/v1/series");
        editor(series)
                .body(Map.of("parts", List.of(parts)))
                .put("/manage/v1/series/" + series.path("id") + "/parts")
                .then()
                .statusCode(200);
    }
}
