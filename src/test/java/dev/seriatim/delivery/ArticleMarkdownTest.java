package dev.seriatim.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.support.DeliveryTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ArticleMarkdownTest extends DeliveryTest {

    private static final String HIT = "Seriatim; hit";
    private static final String STORED = "Seriatim; fwd=uri-miss; stored";
    private static final String OAK = "/v1/articles/oak";

    @Test
    void linksLeadToWhereArticlesAre() {
        site();
        published("Ash", "It burns.");
        published(
                "Oak",
                """
                # Oak

                By title [[Ash]], [[Ash|in *other* words]], not written [[Elm]], [[Elm|that one]].
                Slug [a **bold** word](/read/ash#leaf "Its page"), file [f](../ash.md?x=1), reference [r][ref], [ref].
                Unwritten [u *v*](seriatim:0190c2a4-6d1f-7c31-9f52-3b8e2d4a9b10), elsewhere [w](https://far.example/a_(b)).
                Relative [p](pond.html) and [q](#top), ![picture](leaf.jpg "A leaf"), <mailto:a@b.example>.
                Escaped \\[[Ash]], code `[[Ash]]` and `[x](y)`. A note[^1].

                <p><a href="/read/ash">raw</a> <img src='bud.jpg'></p>

                [ref]: /read/ash "R"
                [^1]: word
                """);

        assertThat(markdown().asString())
                .isEqualTo(
                        """
                        # Oak

                        By title [Ash](https://lantern.example/read/ash), [in *other* words](https://lantern.example/read/ash), not written Elm, that one.
                        Slug [a **bold** word](https://lantern.example/read/ash#leaf "Its page"), file [f](https://lantern.example/read/ash?x=1), reference [r](https://lantern.example/read/ash "R"), [ref](https://lantern.example/read/ash "R").
                        Unwritten u *v*, elsewhere [w](https://far.example/a_(b)).
                        Relative [p](https://lantern.example/read/pond.html) and [q](https://lantern.example/read/oak#top), ![picture](https://lantern.example/read/leaf.jpg "A leaf"), <mailto:a@b.example>.
                        Escaped \\[[Ash]], code `[[Ash]]` and `[x](y)`. A note[^1].

                        <p><a href="https://lantern.example/read/ash">raw</a> <img src='https://lantern.example/read/bud.jpg'></p>


                        [^1]: word
                        """);
    }

    @Test
    void linkIsThereAsSoonAsItsArticleIs() {
        published("Oak", "See [[Elm]].");
        var before = markdown().asString();

        var elm = published("Elm", "It bends.");
        site();
        var linked = markdown().asString();
        unpublish(elm);

        assertThat(before).isEqualTo("See Elm.");
        assertThat(linked).isEqualTo("See [Elm](https://lantern.example/read/elm).");
        assertThat(markdown().asString()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/markdown|text/markdown",
                "text/*|text/markdown",
                "text/markdown, */*;q=0.8|text/markdown",
                "text/markdown;charset=utf-8, text/html, application/json;q=0.9|text/markdown",
                "application/json;q=0.5, text/markdown;q=0.6|text/markdown",
                "*/*;q=0.5, application/json;q=0.4|text/markdown",
                "*/*|application/json",
                "application/json|application/json",
                "application/json, text/markdown|application/json",
                "text/markdown, application/json|application/json",
                "text/markdown;q=0.5, */*|application/json",
                "text/markdown;q=0, text/*, */*|application/json",
                "text/markdown;q=0.1, application/json;q=0.2|application/json"
            })
    void formIsTheOneThatIsWantedMost(String accepted, String type) {
        published("Oak", "Grow.");

        for (var i = 0; i < 2; i++) {
            var answer = reader().header("Accept", accepted).get(OAK);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.contentType()).startsWith(type);
            assertThat(answer.getHeader("Vary")).isEqualTo("Accept-Encoding, Accept");
        }
        reader().header("Accept", "text/html").get(OAK).then().statusCode(406);
        reader().header("Accept", "text/markdown;q=0, application/json;q=0")
                .get(OAK)
                .then()
                .statusCode(406);
    }

    @Test
    void formsAreKeptApart() {
        var oak = published("Oak", "Grow.");

        var json = read(OAK);
        var markdown = markdown();
        var jsonAgain = read(OAK);
        var markdownAgain = markdown();

        assertThat(json.getHeader("Cache-Status")).isEqualTo(STORED);
        assertThat(markdown.getHeader("Cache-Status")).isEqualTo(STORED);
        assertThat(jsonAgain.getHeader("Cache-Status")).isEqualTo(HIT);
        assertThat(markdownAgain.getHeader("Cache-Status")).isEqualTo(HIT);
        assertThat(jsonAgain.asString()).isEqualTo(json.asString());
        assertThat(markdownAgain.asString()).isEqualTo("Grow.");
        assertThat(markdownAgain.contentType()).isEqualTo(markdown.contentType());
        assertThat(markdown.getHeader("ETag")).isNotEqualTo(json.getHeader("ETag"));
        assertThat(markdown.getHeader("Content-Language")).isEqualTo("en");
        assertThat(json.getHeader("Link"))
                .isEqualTo("</v1/articles/oak>; rel=\"alternate\"; type=\"text/markdown\"");
        assertThat(markdown.getHeader("Link"))
                .isEqualTo("</v1/articles/oak>; rel=\"alternate\"; type=\"application/json\"");

        publish(revise(oak, Map.of("title", "Oak", "body", "Fall.")));
        assertThat(markdown().asString()).isEqualTo("Fall.");
        assertThat(read(OAK).<String>path("body.content")).isEqualTo("<p>Fall.</p>");
    }

    @Test
    void eachFormHasATagOfItsOwn() {
        published("Oak", "Grow.");
        var json = read(OAK).getHeader("ETag");
        var markdown = markdown().getHeader("ETag");

        for (var i = 0; i < 2; i++) {
            held("text/markdown", markdown).then().statusCode(304).header("ETag", markdown);
            held("text/markdown", json).then().statusCode(200);
            held("application/json", json).then().statusCode(304).header("ETag", json);
            held("application/json", markdown).then().statusCode(200);
            forgetAnswers();
        }
    }

    private static Response held(String accepted, String tag) {
        return reader().header("Accept", accepted).header("If-None-Match", tag).get(OAK);
    }

    @Test
    void formerSlugLeadsOnInBothForms() {
        site();
        var oak = published("Oak", "Grow.");
        publish(revise(oak, Map.of("title", "Oak", "slug", "quercus", "body", "Grow.")));

        for (var accepted : List.of("text/markdown", "application/json")) {
            for (var i = 0; i < 2; i++) {
                reader().redirects()
                        .follow(false)
                        .header("Accept", accepted)
                        .get(OAK)
                        .then()
                        .statusCode(308)
                        .header("Location", "/v1/articles/quercus");
            }
        }
        reader().header("Accept", "text/markdown").get("/v1/articles/none").then().statusCode(404);
    }

    @Test
    void previewInMarkdownIsKeptNowhere() {
        var secret = draft("Secret", "Not *yet*.");
        var token =
                editor().body("{}").post(address(secret) + "/preview-tokens").<String>path("token");
        var address = "/v1/articles/secret?preview=" + token;

        for (var accepted : List.of("text/markdown", "application/json")) {
            var shown = reader().header("Accept", accepted).get(address);

            assertThat(shown.statusCode()).isEqualTo(200);
            assertThat(shown.asString()).contains("yet");
            assertThat(shown.getHeader("Cache-Control")).isEqualTo("private, no-store");
            assertThat(shown.getHeader("Link")).startsWith("<" + address + ">");
        }
        reader().header("Accept", "text/markdown")
                .get("/v1/articles/secret")
                .then()
                .statusCode(404);
    }

    @Test
    void lastModifiedTellsOfTheArticleAndIsNoCondition() {
        publishedAt("2026-01-02T03:04:05Z", Map.of("title", "Oak", "body", "Grow."));
        var page = read(OAK);
        var time = page.getHeader("Last-Modified");

        assertThat(time).matches("\\w{3}, \\d\\d \\w{3} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT");
        assertThat(read(OAK).getHeader("Last-Modified")).isEqualTo(time);
        assertThat(markdown().getHeader("Last-Modified")).isEqualTo(time);
        assertThat(read("/v1/articles").getHeader("Last-Modified")).isEqualTo(time);
        assertThat(read("/v1/articles?topic=none").getHeader("Last-Modified")).isNull();
        for (var address : List.of(OAK, "/v1/articles")) {
            var tag = read(address).getHeader("ETag");
            reader().header("If-Modified-Since", time).get(address).then().statusCode(200);
            reader().header("If-Modified-Since", time)
                    .header("If-None-Match", "\"other\"")
                    .get(address)
                    .then()
                    .statusCode(200);
            reader().header("If-Modified-Since", "Thu, 01 Jan 1970 00:00:00 GMT")
                    .header("If-None-Match", tag)
                    .get(address)
                    .then()
                    .statusCode(304);
        }
    }

    private static Response markdown() {
        var answer = reader().header("Accept", "text/markdown").get(OAK);
        answer.then().statusCode(200);
        return answer;
    }

    private static void site() {
        replace(
                "/manage/v1/site",
                Map.of(
                        "baseUrl",
                        "https://lantern.example",
                        "urlTemplates",
                        Map.of("article", "https://lantern.example/read/{slug}")));
    }
}
