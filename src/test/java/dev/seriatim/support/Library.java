package dev.seriatim.support;

import static dev.seriatim.support.ApiTest.draft;
import static dev.seriatim.support.ApiTest.editor;
import static dev.seriatim.support.ApiTest.publish;

import dev.seriatim.http.MergePatch;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small library in which every address of the contract leads to something. */
public final class Library {

    private static final String FORMER = "once";

    private static final String FILE =
            """
            The Lamp at Number Nine

            It burns until the last one is home.
            """;

    private final Map<String, Map<String, String>> names;

    private Library(Map<String, Map<String, String>> names) {
        this.names = names;
    }

    /** Fills the store with one of each, all of them published and all once called otherwise. */
    public static Library founded() {
        var authors = "/manage/v1/authors/";
        renamed(made(authors, "name", "Wenna Harbour"), authors + FORMER, "wenna-harbour");
        var topics = "/manage/v1/topics/";
        renamed(made(topics, "name", "Waiting"), topics + FORMER, "waiting");
        var article = article();
        var begun = made("/manage/v1/series/", "title", "By the Water");
        var series = renamed(begun, "/manage/v1/series/" + begun.path("id"), "by-the-water");
        var parts = Map.of("items", List.of(Map.of("articleId", article.path("id"))));
        editor(series).body(parts).put("/manage/v1/series/" + series.path("id") + "/parts");
        var imported = editor().contentType(ContentType.TEXT).body(FILE).post("/manage/v1/imports");
        var trashed = draft("Wet Paper", "Not worth drying.");
        editor(trashed).delete(ApiTest.address(trashed)).then().statusCode(204);
        var token = editor().body("{}").post(ApiTest.address(article) + "/preview-tokens");
        return new Library(
                Map.of(
                        "articles", names(article),
                        "versions", Map.of("number", "1"),
                        "orders", Map.of("number", "1"),
                        "slugs", Map.of("slug", FORMER, "former", FORMER),
                        "preview-tokens", Map.of("tokenId", token.path("id")),
                        "trash", Map.of("id", trashed.path("id")),
                        "series", names(series),
                        "authors", Map.of("slug", "wenna-harbour"),
                        "topics", Map.of("slug", "waiting"),
                        "imports", Map.of("id", imported.path("id"))));
    }

    private static Response article() {
        var draft =
                Map.of(
                        "title",
                        "Tide Tables",
                        "slug",
                        FORMER,
                        "body",
                        "The sea keeps its own hours.",
                        "authors",
                        List.of("wenna-harbour"),
                        "topics",
                        List.of("waiting"));
        var article = publish(draft(draft));
        return publish(renamed(article, ApiTest.address(article), "tide-tables"));
    }

    private static Response made(String collection, String called, String name) {
        var answer =
                editor().body(Map.of(called, name, "slug", FORMER))
                        .post(collection.replaceFirst("/$", ""));
        answer.then().statusCode(201);
        return answer;
    }

    private static Response renamed(Response made, String address, String slug) {
        var answer =
                editor(made)
                        .contentType(MergePatch.MEDIA_TYPE)
                        .body("{\"slug\": \"" + slug + "\"}")
                        .patch(address);
        answer.then().statusCode(200);
        return answer;
    }

    private static Map<String, String> names(Response made) {
        return Map.of("id", made.path("id"), "slug", made.path("slug"));
    }

    /** The name that the library's own article, series, … has in a path. */
    public String name(String collection, String placeholder) {
        return Optional.ofNullable(names.get(collection))
                .map(found -> found.get(placeholder))
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "the library has no "
                                                + placeholder
                                                + " for "
                                                + collection
                                                + "; teach it one"));
    }

    /** An address of the operation, at which there is something. */
    public String address(Operation operation) {
        return address(operation, -1, "");
    }

    /** The same address, but for one of its names: the one at this place among the placeholders. */
    public String address(Operation operation, int place, String other) {
        var segments = operation.template().split("/");
        var seen = 0;
        for (var index = 1; index < segments.length; index++) {
            if (segments[index].startsWith("{")) {
                var name = segments[index].substring(1, segments[index].length() - 1);
                segments[index] = seen++ == place ? other : name(segments[index - 1], name);
            }
        }
        return String.join("/", segments);
    }
}
