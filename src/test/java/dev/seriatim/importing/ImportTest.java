package dev.seriatim.importing;

import dev.seriatim.support.ApiTest;
import dev.seriatim.support.Patience;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Sends files to be imported, and looks at what became of them. */
abstract class ImportTest extends ApiTest {

    static final String IMPORTS = "/manage/v1/imports";

    /** Sends files by name, in this order. */
    static Response imported(String query, Map<String, String> files) {
        return ended(sent(query, files));
    }

    /** Sends files by name, and does not wait for what becomes of them. */
    static Response sent(String query, Map<String, String> files) {
        var request = editor().contentType("multipart/form-data");
        files.forEach(
                (name, text) ->
                        request.multiPart(
                                "file", name, text.getBytes(StandardCharsets.UTF_8), "text/plain"));
        return request.post(IMPORTS + "?" + query);
    }

    /** The report of the run that an import has become, when it is over. */
    static Response ended(Response begun) {
        begun.then().statusCode(202);
        try {
            Patience.until(
                    "import",
                    Duration.ofSeconds(120),
                    () -> isOver(editor().get(begun.header("Location"))));
        } catch (Exception inVain) {
            throw new AssertionError(inVain);
        }
        return editor().get(begun.header("Location"));
    }

    private static boolean isOver(Response report) {
        return List.of("done", "cancelled", "failed", "undone")
                .contains(report.<String>path("state"));
    }

    /** Sends one file. */
    static Response imported(String name, String text) {
        return imported("publish=true", Map.of(name, text));
    }

    /** Sends a text that has no name. */
    static Response importedText(String query, String text) {
        return editor().contentType("text/plain")
                .body(text.getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS + "?" + query);
    }

    static Response article(Response report) {
        return editor().get("/manage/v1/articles/" + report.path("items[0].article.id"));
    }

    static Response patch(Response read, String patch) {
        return editor(read)
                .contentType("application/merge-patch+json")
                .body(patch)
                .patch(address(read));
    }
}
