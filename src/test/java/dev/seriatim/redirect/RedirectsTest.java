package dev.seriatim.redirect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.seriatim.support.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RedirectsTest extends ApiTest {

    @Test
    void redirectsOfAllKindsAreListed() {
        templates("https://lantern.example/read/{slug}", null, "https://lantern.example/{slug}/");
        movedArticle("dawn", "morning");
        move("authors", "odile", "odile-f");
        move("topics", "light", "daylight");
        move("series", "hours", "the-hours");

        var redirects = reader().get("/v1/redirects?total=true");

        redirects.then().statusCode(200).body("total", equalTo(4));
        assertThat(new JsonPath(redirects.asString()).getMap(""))
                .isEqualTo(
                        new JsonPath(
                                        """
                                        {"items": [
                                          {"kind": "article", "from": "dawn", "to": "morning",
                                           "fromUrl": "https://lantern.example/read/dawn",
                                           "toUrl": "https://lantern.example/read/morning"},
                                          {"kind": "author", "from": "odile", "to": "odile-f",
                                           "fromUrl": "https://lantern.example/odile/",
                                           "toUrl": "https://lantern.example/odile-f/"},
                                          {"kind": "series", "from": "hours", "to": "the-hours",
                                           "fromUrl": null, "toUrl": null},
                                          {"kind": "topic", "from": "light", "to": "daylight",
                                           "fromUrl": null, "toUrl": null}],
                                         "next": null, "prev": null, "total": 4}
                                        """)
                                .getMap(""));
    }

    @Test
    void redirectsAreReadPageByPage() {
        movedArticle("dawn", "morning");
        move("authors", "odile", "odile-f");
        move("topics", "light", "daylight");

        var first = reader().get("/v1/redirects?limit=2");
        var second = reader().get("/v1/redirects?limit=2&cursor=" + first.path("next"));

        first.then().body("items.from", contains("dawn", "odile")).body("total", nullValue());
        second.then().body("items.from", contains("light")).body("next", nullValue());
    }

    @Test
    void draftsAreNotAmongThem() {
        var article = movedArticle("dawn", "morning");
        var draft = draft("Noon", "It is hot.");
        slug(draft, "midday");
        var edited = slug(article, "marker");
        var scheduled = draft("Dusk", "It cools.");
        editor(scheduled)
                .body(Map.of("publishAt", "2999-01-01T00:00:00Z"))
                .put(address(scheduled) + "/publication")
                .then()
                .statusCode(200);

        reader().get("/v1/redirects").then().body("items.to", contains("morning"));

        unpublish(edited);

        reader().get("/v1/redirects").then().body("items", empty());
    }

    @Test
    void netlifyReadsPathsWithTheirSpecialCharactersEncoded() {
        templates("https://lantern.example/a:b/*/né/{slug}?from=$feed#top", null, null);
        movedArticle("dawn", "morning");
        move("authors", "odile", "odile-f");

        var file = reader().get("/v1/redirects?format=netlify");

        file.then()
                .statusCode(200)
                .header("Content-Type", equalTo("text/plain;charset=UTF-8"))
                .header("ETag", startsWith("\""))
                .body(
                        equalTo(
                                "/a%3Ab/%2A/n%C3%A9/dawn /a%3Ab/%2A/n%C3%A9/morning?from=$feed#top 301\n"));
    }

    @Test
    void nginxReadsDecodedPathsAndAddressesWithoutVariables() {
        templates("https://lantern.example/%22a%5C/n%C3%A9/$x;y/{slug}", null, null);
        movedArticle("dawn", "morning");

        reader().get("/v1/redirects?format=nginx")
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo("text/plain;charset=UTF-8"))
                .body(
                        equalTo(
                                """
                                "/\\"a\\\\/né/$x;y/dawn" "https://lantern.example/%22a%5C/n%C3%A9/%24x;y/morning";
                                """));
    }

    @ParameterizedTest
    @ValueSource(strings = {"netlify", "nginx"})
    void pagesThatServersCannotTellApartAreLeftOut(String format) {
        templates("https://lantern.example/?page={slug}", null, "https://lantern.example/#{slug}");
        movedArticle("dawn", "morning");
        move("authors", "odile", "odile-f");

        reader().get("/v1/redirects?format=" + format).then().statusCode(200).body(equalTo(""));
    }

    @Test
    void csvQuotesWhatItHasTo() {
        templates("https://lantern.example/?at=1,2&page={slug}", null, null);
        movedArticle("dawn", "morning");
        move("authors", "odile", "odile-f");

        reader().get("/v1/redirects?format=csv")
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo("text/csv;charset=UTF-8"))
                .body(
                        equalTo(
                                "kind,from,to,fromUrl,toUrl\r\n"
                                        + "article,dawn,morning,\"https://lantern.example/?at=1,2&page=dawn\","
                                        + "\"https://lantern.example/?at=1,2&page=morning\"\r\n"));
    }

    @Test
    void fileThatTheClientHasIsNotSentAgain() {
        movedArticle("dawn", "morning");
        var file = reader().get("/v1/redirects?format=csv");

        reader().header("If-None-Match", file.getHeader("ETag"))
                .get("/v1/redirects?format=csv")
                .then()
                .statusCode(304);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"format=xml", "format=csv&limit=2", "format=nginx&total=true", "limit=101"})
    void listThatCannotBeGivenIsRefused(String query) {
        reader().get("/v1/redirects?" + query).then().statusCode(400);
    }

    @Test
    void fileHoldsMoreThanAPage() {
        templates("https://lantern.example/{slug}", null, null);
        var article = published("Day 0", "It passes.");
        for (var day = 1; day <= 25; day++) {
            article = publish(slug(article, "day-" + day));
        }

        var lines = reader().get("/v1/redirects?format=netlify").asString().lines().toList();

        assertThat(lines).hasSize(25).allMatch(line -> line.endsWith(" /day-25 301"));
    }

    /** An article that moved, with an author, a topic and a series. */
    private static Response movedArticle(String from, String to) {
        var article =
                publish(
                        draft(
                                Map.of(
                                        "title",
                                        "Dawn",
                                        "slug",
                                        from,
                                        "body",
                                        "It is early.",
                                        "authors",
                                        List.of("Odile"),
                                        "topics",
                                        List.of("Light"))));
        var series = editor().body(Map.of("title", "Hours")).post("/manage/v1/series");
        editor(series)
                .body(Map.of("parts", List.of(Map.of("articleId", article.path("id")))))
                .put("/manage/v1/series/" + series.path("id") + "/parts")
                .then()
                .statusCode(200);
        return publish(slug(article, to));
    }

    private static Response slug(Response article, String slug) {
        return patch(address(article), editor().get(address(article)), slug);
    }

    private static void move(String kind, String from, String to) {
        var name =
                kind.equals("series")
                        ? editor().get("/manage/v1/series").path("items[0].id")
                        : from;
        var address = "/manage/v1/" + kind + "/" + name;
        patch(address, editor().get(address), to);
    }

    private static Response patch(String address, Response read, String slug) {
        var patched =
                editor(read)
                        .contentType("application/merge-patch+json")
                        .body(Map.of("slug", slug))
                        .patch(address);
        patched.then().statusCode(200);
        return patched;
    }

    private static void templates(String article, String series, String author) {
        var templates = new HashMap<String, String>();
        templates.put("article", article);
        templates.put("series", series);
        templates.put("author", author);
        editor(editor().get("/manage/v1/site"))
                .body(Map.of("urlTemplates", templates))
                .put("/manage/v1/site")
                .then()
                .statusCode(200);
    }
}
