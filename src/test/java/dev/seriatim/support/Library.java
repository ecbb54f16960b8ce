package dev.seriatim.support;

import static dev.seriatim.support.ApiTest.draft;
import static dev.seriatim.support.ApiTest.editor;
import static dev.seriatim.support.ApiTest.publish;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;

import dev.seriatim.http.json.MergePatch;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** A small library in which every address of the contract leads to something. */
public final class Library {

    private static final String FORMER = "once";

    private static final String FILE =
            """
            The Lamp at Number Nine

            It burns until the last one is home.
            """;

    // Nobody listens at port 9, where once everything was discarded; and it is told nothing.
    private static final String WEBHOOK =
            "{\"name\": \"Nobody\", \"url\": \"http://127.0.0.1:9/\", \"paused\": true}";

    private final Map<String, Map<String, String>> names;
    private final Map<String, String> keys;

    private Library(Map<String, Map<String, String>> names, Map<String, String> keys) {
        this.names = names;
        this.keys = keys;
    }

    /** Fills the store with one of each, all of them published and all once called otherwise. */
    public static Library founded() {
        var authors = "/manage/v1/authors/";
        renamed(made(authors, "name", "Wenna Harbour"), authors + FORMER, "wenna-harbour");
        var topics = "/manage/v1/topics/";
        renamed(made(topics, "name", "Waiting"), topics + FORMER, "waiting");
        var article = article();
        var site = Map.of("baseUrl", "https://lantern.example");
        editor().header("If-Match", "*").body(site).put("/manage/v1/site");
        var begun = made("/manage/v1/series/", "title", "By the Water");
        var series = renamed(begun, "/manage/v1/series/" + begun.path("id"), "by-the-water");
        var parts = Map.of("parts", List.of(Map.of("articleId", article.path("id"))));
        editor(series).body(parts).put("/manage/v1/series/" + series.path("id") + "/parts");
        editor().contentType(ContentType.TEXT).body(FILE).post("/manage/v1/imports");
        var trashed = draft("Wet Paper", "Not worth drying.");
        editor(trashed).delete(ApiTest.address(trashed)).then().statusCode(204);
        var token = editor().body("{}").post(ApiTest.address(article) + "/preview-tokens");
        var siteToken = editor().body("{}").post("/manage/v1/preview-tokens");
        var webhook = editor().body(WEBHOOK).post("/manage/v1/webhooks");
        var sent = editor().post("/manage/v1/webhooks/" + webhook.path("id") + "/test");
        return new Library(
                Map.ofEntries(
                        entry("articles", names(article)),
                        entry("versions", Map.of("number", "1")),
                        entry("drafts", Map.of("number", "1")),
                        entry("orders", Map.of("number", "1")),
                        entry("slugs", Map.of("slug", FORMER, "former", FORMER)),
                        entry(
                                "preview-tokens",
                                Map.of("tokenId", token.path("id"), "id", siteToken.path("id"))),
                        entry("trash", Map.of("id", trashed.path("id"))),
                        entry("series", names(series)),
                        entry("lookup", Map.of("url", "/articles/tide-tables")),
                        entry("authors", Map.of("slug", "wenna-harbour")),
                        entry("sitemaps", Map.of("file", month(article) + ".xml")),
                        entry("topics", Map.of("slug", "waiting")),
                        entry("imports", Map.of("id", rehearsed())),
                        entry("webhooks", Map.of("id", webhook.path("id"))),
                        entry("deliveries", Map.of("deliveryId", sent.path("id"))),
                        entry("api-keys", Map.of("id", ApiTest.key("unused", "read").path("id")))),
                keys());
    }

    /** The id of a dry run, which alone has a plan. */
    private static String rehearsed() {
        var begun =
                editor().contentType(ContentType.BINARY)
                        .body(FILE.getBytes(UTF_8))
                        .post("/manage/v1/imports?dryRun=true&format=text");
        try {
            Patience.until(
                    "the dry run is done",
                    Duration.ofSeconds(60),
                    () -> editor().get(begun.header("Location")).path("endedAt") != null);
        } catch (Exception inVain) {
            throw new AssertionError(inVain);
        }
        return begun.path("id");
    }

    private static String month(Response article) {
        return article.<String>path("publishedAt").substring(0, 7);
    }

    /** Keys that open less than everything, by their names. */
    private static Map<String, String> keys() {
        var scopes = List.of("read", "write", "publish", "import", "admin");
        var keys = new HashMap<String, String>();
        for (var scope : scopes) {
            var others = scopes.stream().filter(other -> !other.equals(scope));
            keys.put("only " + scope, ApiTest.key("only " + scope, scope).path("key"));
            var lacking = ApiTest.key("all but " + scope, others.toArray(String[]::new));
            keys.put("all but " + scope, lacking.path("key"));
        }
        keys.put("expired", ApiTest.key("expired", scopes.toArray(String[]::new)).path("key"));
        var revoked = ApiTest.key("revoked", scopes.toArray(String[]::new));
        editor().delete("/manage/v1/api-keys/" + revoked.path("id")).then().statusCode(204);
        keys.put("revoked", revoked.path("key"));
        return keys;
    }

    /**
     * One of the library's keys: {@code only <scope>}, {@code all but <scope>}, {@code expired} or
     * {@code revoked}.
     */
    public String key(String name) {
        return Objects.requireNonNull(keys.get(name), name);
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
        var begun = draft(Map.of("title", "Tide Tables", "slug", FORMER, "body", "Not yet."));
        var written = editor(begun).body(draft).put(ApiTest.address(begun));
        return publish(renamed(publish(written), ApiTest.address(begun), "tide-tables"));
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
        var required =
                operation.parameters("query").values().stream()
                        .filter(parameter -> parameter.path("required").asBoolean())
                        .map(parameter -> parameter.get("name").textValue())
                        .map(name -> name + "=" + name(collection(operation), name))
                        .collect(Collectors.joining("&"));
        return required.isEmpty() ? path(operation) : path(operation) + "?" + required;
    }

    private static String collection(Operation operation) {
        return operation.template().replaceFirst(".*/", "");
    }

    /** The same address without any query. */
    public String path(Operation operation) {
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
