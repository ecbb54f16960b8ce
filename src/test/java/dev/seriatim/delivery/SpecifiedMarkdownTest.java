package dev.seriatim.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.seriatim.prose.Markdown;
import dev.seriatim.prose.Specification;
import dev.seriatim.support.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Markdown the whole way: written, published, read. */
@QuarkusTest
class SpecifiedMarkdownTest extends ApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** As many articles as a list shows at once. */
    private static final int TOGETHER = 100;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void everyExampleOfTheSpecificationsIsReadAsItIsRendered() throws Exception {
        List<String> texts =
                together(
                        Stream.of(Specification.COMMON_MARK, Specification.GITHUB)
                                .flatMap(all -> all.values().stream())
                                .map(Specification::source)
                                .toList());
        var expected = new TreeMap<String, String>();
        for (int start = 0; start < texts.size(); start += TOGETHER) {
            var items = new ArrayList<Map<String, String>>();
            for (int i = start; i < Math.min(start + TOGETHER, texts.size()); i++) {
                items.add(written("examples-" + i, texts.get(i)));
                expected.put("examples-" + i, read(texts.get(i)));
            }
            editor().body(Map.of("items", items))
                    .post("/manage/v1/publications")
                    .then()
                    .statusCode(200);
        }

        assertThat(read()).isEqualTo(expected);
    }

    /** Examples one below the other, as long as each is read there as it is alone. */
    private static List<String> together(List<String> examples) {
        var texts = new ArrayList<String>();
        String text = "";
        String html = "";
        for (String example : examples) {
            String alone = Markdown.render(example, "en").html();
            String longer = text + "\n\n" + example;
            String expected = html + "\n" + alone;
            if (!texts.isEmpty() && Markdown.render(longer, "en").html().equals(expected)) {
                text = longer;
                html = expected;
                texts.set(texts.size() - 1, text);
            } else {
                text = example;
                html = alone;
                texts.add(text);
            }
        }
        return texts;
    }

    /**
     * A Markdown file or a title that is linked is an article, here one that is not written yet.
     */
    private static String read(String source) {
        return Markdown.render(source, "en")
                .html()
                .replaceAll(
                        "<a href=\"(?:\\./target\\.md|seriatim:title/[^\"]*)\">(.*?)</a>", "$1");
    }

    /** Without the judge of the contract, who would take most of the time. */
    private Map<String, String> written(String slug, String body) throws Exception {
        var draft = Map.of("title", slug, "slug", slug, "language", "en", "body", body);
        var answer =
                http.send(
                        HttpRequest.newBuilder(address("/manage/v1/articles"))
                                .header(
                                        "Authorization",
                                        "Bearer the-key-of-the-tests-and-of-nothing-else")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(JSON.writeValueAsString(draft)))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(201);
        return Map.of(
                "articleId", JSON.readTree(answer.body()).get("id").asText(),
                "etag", answer.headers().firstValue("ETag").orElseThrow());
    }

    private Map<String, String> read() throws Exception {
        var bodies = new TreeMap<String, String>();
        String page = "/v1/articles?body=html&fields=slug,body&limit=" + TOGETHER;
        String cursor = "";
        while (cursor != null) {
            var request = HttpRequest.newBuilder(address(page + cursor)).build();
            var list = JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
            list.get("items")
                    .forEach(
                            item ->
                                    bodies.put(
                                            item.get("slug").asText(),
                                            item.at("/body/content").asText()));
            cursor = list.get("next").isNull() ? null : "&cursor=" + list.get("next").asText();
        }
        return bodies;
    }

    private static URI address(String path) {
        return URI.create("http://localhost:" + RestAssured.port + path);
    }

    @Test
    void notesAndFragmentsLeaveTheOtherLinksInTheirPlaces() {
        editor(editor().get("/manage/v1/site"))
                .body(
                        Map.of(
                                "name", "The Lantern",
                                "baseUrl", "https://lantern.example/",
                                "urlTemplates",
                                        Map.of("article", "https://lantern.example/read/{slug}"),
                                "defaultLanguage", "en"))
                .put("/manage/v1/site")
                .then()
                .statusCode(200);
        published("Low Tide", "Wait.");

        published(
                "High Tide",
                """
                [Up](#a-rest), a note,[^1] <a title="none">nothing</a>, <a href="javascript:x" title="y">z</a>, and
                here <iframe src="https://v.example/"></iframe> and [low](/read/low-tide).[^1]

                ## A rest

                [^1]: As in [the other](seriatim:0199e8a0-5b1c-7d3e-9f20-4a6b8c0d2e1f) and [low](/read/low-tide#a).
                """);

        reader().get("/v1/articles/high-tide")
                .then()
                .body("body.content", containsString("<a href=\"#a-rest\">Up</a>"))
                .body("body.content", containsString("<a href=\"https://v.example/\">"))
                .body(
                        "body.content",
                        containsString("<a href=\"https://lantern.example/read/low-tide\">low</a>"))
                .body(
                        "body.content",
                        containsString(
                                "As in the other and <a href=\"https://lantern.example/read/low-tide#a\">"))
                .body("body.content", containsString("role=\"doc-backlink\">↩</a>"));
    }
}
