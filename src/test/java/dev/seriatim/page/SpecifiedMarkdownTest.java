package dev.seriatim.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.seriatim.prose.Markdown;
import dev.seriatim.prose.Specification;
import dev.seriatim.support.ApiTest;
import dev.seriatim.support.Json;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Markdown the whole way: written, published, read. */
@QuarkusTest
class SpecifiedMarkdownTest extends ApiTest {

    private static final int TOGETHER = 100;

    @Test
    void everyExampleOfTheSpecificationsIsReadAsItIsRendered() {
        var sources = new ArrayList<String>();
        Specification.COMMON_MARK.values().forEach(one -> sources.add(Specification.source(one)));
        Specification.GITHUB.values().forEach(one -> sources.add(Specification.source(one)));

        for (int start = 0; start < sources.size(); start += TOGETHER) {
            publishTogether(sources.subList(start, Math.min(start + TOGETHER, sources.size())), start);
        }

        for (int i = 0; i < sources.size(); i++) {
            var html = reader().get("/v1/articles/example-" + i + "?fields=body").path("body.content");
            assertThat(html).as(sources.get(i)).isEqualTo(Markdown.render(sources.get(i)).html());
        }
    }

    private static void publishTogether(List<String> bodies, int first) {
        var items = new ArrayList<Map<String, String>>();
        for (String body : bodies) {
            var draft = draft("Example " + (first + items.size()), body);
            items.add(Map.of("articleId", Json.field(draft, "/id"), "etag", draft.getHeader("ETag")));
        }
        editor().body(Map.of("items", items))
                .post("/manage/v1/publications")
                .then()
                .statusCode(200);
    }

    @Test
    void notesAndFragmentsLeaveTheOtherLinksInTheirPlaces() {
        editor(editor().get("/manage/v1/site"))
                .body(
                        Map.of(
                                "name", "The Lantern",
                                "baseUrl", "https://lantern.example/",
                                "urlTemplates", Map.of("article", "https://lantern.example/read/{slug}"),
                                "defaultLanguage", "en"))
                .put("/manage/v1/site")
                .then()
                .statusCode(200);
        published("Low Tide", "Wait.");

        published(
                "High Tide",
                """
                [Up](#a-rest), a note,[^1] <a title="none">nothing</a>, <a href="javascript:x" title="y">z</a>,
                <iframe src="https://v.example/"></iframe> and [low](/read/low-tide).[^1]

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
                        containsString("As in the other and <a href=\"https://lantern.example/read/low-tide#a\">"))
                .body("body.content", containsString("role=\"doc-backlink\">↩</a>"));
    }
}
