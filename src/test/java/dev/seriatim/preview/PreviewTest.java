package dev.seriatim.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.seriatim.support.ApiTest;
import dev.seriatim.support.Contract;
import dev.seriatim.support.Operation;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class PreviewTest extends ApiTest {

    @Test
    void tokenShowsTheDraftAsItWillBePublished() {
        var article =
                draft(
                        Map.of(
                                "title",
                                "Tea",
                                "body",
                                "Wait for it.",
                                "seo",
                                Map.of("noindex", true),
                                "metadata",
                                Map.of("steep", 4)));

        var preview = reader().get(url(article));

        reader().get("/v1/articles/tea").then().statusCode(404);
        preview.then()
                .statusCode(200)
                .body("body.content", containsString("Wait for it."))
                .body("seo.noindex", equalTo(true))
                .body("metadata.steep", equalTo(4));
        publish(article);
        assertThat(timeless(preview)).isEqualTo(timeless(reader().get("/v1/articles/tea")));
    }

    @Test
    void tokenShowsTheDraftOverWhatIsPublished() {
        var article = published("Tea", "Wait for it.");
        var url = url(article);

        revise(article, Map.of("title", "Tea, Later", "slug", "tea-later", "body", "It is cold."));

        for (var slug : List.of("tea", "tea-later")) {
            reader().get(url.replace("/tea?", "/" + slug + "?"))
                    .then()
                    .statusCode(200)
                    .body("slug", equalTo("tea-later"))
                    .body("body.content", containsString("It is cold."));
        }
        reader().get("/v1/articles/tea").then().body("title", equalTo("Tea"));
    }

    @Test
    void linksLeadToWhatIsNotPublished() {
        draft("Coffee", "Hurry.");
        var article =
                draft(
                        Map.of(
                                "title",
                                "Tea",
                                "body",
                                "Wait for it.",
                                "related",
                                List.of(
                                        Map.of("title", "Coffee"),
                                        Map.of("title", "Never Written"))));
        var url = url(article);

        reader().get(url).then().body("related.title", contains("Coffee"));
        reader().get(url.replace("?", "/related?"))
                .then()
                .statusCode(200)
                .body("items.title", contains("Coffee"));
        publish(article);
        reader().get("/v1/articles/tea").then().body("related", empty());
    }

    @Test
    void backlinksComeFromWhatIsNotPublished() {
        var article = draft("Tea", "Wait for it.");
        for (var title : List.of("Coffee", "Cocoa")) {
            var links = List.of(Map.of("title", "Tea"));
            draft(Map.of("title", title, "body", "Hurry.", "related", links));
        }

        var backlinks = reader().get(url(article).replace("?", "/backlinks?limit=1&total=true&"));
        var more = reader().get(next(backlinks));

        backlinks.then().statusCode(200).body("total", equalTo(2));
        more.then().statusCode(200).body("next", nullValue());
        assertThat(List.of(title(backlinks), title(more)))
                .containsExactlyInAnyOrder("Coffee", "Cocoa");
    }

    @Test
    void seriesHasItsUnpublishedNeighbours() {
        draft("Coffee", "Hurry.");
        var article = published("Tea", "Wait for it.");
        draft("Cocoa", "Stir it.");
        var series = editor().body("{\"title\": \"Hot Drinks\"}").post("/manage/v1/series");
        var parts =
                Stream.of("Coffee", "Tea", "Lemonade", "Cocoa")
                        .map(title -> Map.of("title", title))
                        .toList();
        editor(series)
                .body(Map.of("parts", parts))
                .put("/manage/v1/series/" + series.path("id") + "/parts")
                .then()
                .statusCode(200);

        reader().get(url(article))
                .then()
                .body("series[0].position", equalTo(2))
                .body("series[0].total", equalTo(3))
                .body("series[0].previous.slug", equalTo("coffee"))
                .body("series[0].next.slug", equalTo("cocoa"));
        reader().get("/v1/articles/tea").then().body("series[0].total", equalTo(1));
    }

    @Test
    void cardsOfWhatIsNotPublishedHaveTheirPagesToo() {
        editor(editor().get("/manage/v1/site"))
                .body("{\"urlTemplates\": {\"article\": \"https://tea.example/{slug}\"}}")
                .put("/manage/v1/site");
        draft(Map.of("title", "Coffee", "body", "Hurry.", "authors", List.of("Mara Quill")));
        var links = List.of(Map.of("title", "Coffee"));
        var article = draft(Map.of("title", "Tea", "body", "Wait.", "related", links));
        var series = editor().body("{\"title\": \"Hot Drinks\"}").post("/manage/v1/series");
        editor(series)
                .body("{\"parts\": [{\"title\": \"Tea\"}, {\"title\": \"Coffee\"}]}")
                .put("/manage/v1/series/" + series.path("id") + "/parts");

        var page = reader().get(url(article));

        for (var card : List.of("related[0]", "series[0].next")) {
            page.then()
                    .body(card + ".url", equalTo("https://tea.example/coffee"))
                    .body(card + ".authors.name", contains("Mara Quill"));
        }
    }

    @Test
    void articlesInTheTrashAreNotPreviewed() {
        var coffee = draft("Coffee", "Hurry.");
        var links = List.of(Map.of("title", "Coffee"));
        var article = draft(Map.of("title", "Tea", "body", "Wait.", "related", links));
        var url = url(article);

        editor(coffee).delete(address(coffee) + "?acknowledge=true").then().statusCode(204);
        reader().get(url).then().body("related", empty());
        editor(article).delete(address(article)).then().statusCode(204);

        assertUnknown(reader().get(url));
        editor().body("{}").post(address(article) + "/preview-tokens").then().statusCode(409);
    }

    @ParameterizedTest
    @MethodSource("views")
    void previewIsKeptOutOfCachesAndSearch(String view) {
        var url = url(draft("Tea", "Wait for it.")).replace("?", view + "?");

        var preview = reader().get(url);
        var head = reader().head(url);
        var held = reader().header("If-None-Match", preview.header("ETag")).get(url);

        held.then().statusCode(304);
        for (var answer : List.of(preview, head, held)) {
            answer.then()
                    .header("Cache-Control", "private, no-store")
                    .header("X-Robots-Tag", "noindex")
                    .header("ETag", preview.header("ETag"));
        }
    }

    static List<String> views() {
        return List.of("", "/related", "/backlinks");
    }

    @Test
    void plainAnswersMayBeKept() {
        published("Tea", "Wait for it.");

        reader().get("/v1/articles/tea")
                .then()
                .header("Cache-Control", startsWith("public, "))
                .header("X-Robots-Tag", nullValue());
    }

    @ParameterizedTest
    @MethodSource("views")
    void tokenThatDoesNotOpenTheArticleIsLikeNoArticle(String view) throws SQLException {
        var tea = draft("Tea", "Wait for it.");
        var coffee = published("Coffee", "Hurry.");
        var url = url(tea);
        var revoked = token(tea);
        editor().delete(address(tea) + "/preview-tokens/" + revoked.path("id"))
                .then()
                .statusCode(204);
        var expired = token(tea);
        execute(
                "update preview_token set created_at = created_at - interval '1 hour',"
                        + " expires_at = now() where id = '"
                        + expired.path("id")
                        + "'");

        var refused =
                List.of(
                        revoked.<String>path("token"),
                        expired.<String>path("token"),
                        "wrong",
                        "x".repeat(4000),
                        url.substring(url.indexOf('=') + 1) + "x");

        reader().get(url).then().statusCode(200);
        for (var token : refused) {
            assertUnknown(reader().get("/v1/articles/tea" + view + "?preview=" + token));
        }
        var ofCoffee = "?preview=" + token(coffee).path("token");
        reader().get("/v1/articles/tea" + view + ofCoffee).then().statusCode(404);
        reader().get("/v1/articles/nothing" + view + ofCoffee).then().statusCode(404);
    }

    @Test
    void articlesThatThePageDoesNotLeadToAreAsReadersHaveThem() {
        var coffee = published("Coffee", "Hurry.");
        revise(coffee, Map.of("title", "Cold Coffee", "slug", "cold-coffee", "body", "Later."));
        draft("Cocoa", "Stir it.");
        var url = url(draft("Tea", "Wait for it."));
        var ofTea = url.substring(url.indexOf('?'));

        reader().get("/v1/articles/coffee" + ofTea)
                .then()
                .statusCode(200)
                .body("title", equalTo("Coffee"))
                .body("preview", equalTo(true));
        reader().get("/v1/articles/cold-coffee" + ofTea).then().statusCode(404);
        reader().get("/v1/articles/cocoa" + ofTea).then().statusCode(404);
        reader().get("/v1/articles" + ofTea + "&sort=title")
                .then()
                .body("items.title", contains("Coffee", "Tea"));
    }

    @Test
    void linksOfAPreviewLeadOnInIt() {
        var coffee = draft("Coffee", "Hurry.");
        draft(Map.of("title", "Cocoa", "body", "Not [coffee](coffee.md) but [[Tea]]."));
        var links = List.of(Map.of("title", "Coffee"));
        var url = url(draft(Map.of("title", "Tea", "body", "Wait.", "related", links)));

        var page = reader().get(url);
        page.then().body("preview", equalTo(true)).body("related.slug", contains("coffee"));
        reader().get(page.<String>path("links.self")).then().body("slug", equalTo("tea"));
        reader().get(page.<String>path("links.related"))
                .then()
                .body("items.slug", contains("coffee"))
                .body("preview", equalTo(true));
        reader().get(page.<String>path("links.backlinks"))
                .then()
                .body("items.slug", contains("cocoa"));
        for (var slug : List.of("coffee", "cocoa")) {
            reader().get(url.replace("/tea?", "/" + slug + "?"))
                    .then()
                    .statusCode(200)
                    .body("slug", equalTo(slug));
        }
        reader().get(url(coffee)).then().statusCode(200);
    }

    @ParameterizedTest
    @MethodSource("reads")
    void tokenIsTakenWhereverReadersRead(String template) {
        var article =
                draft(
                        Map.of(
                                "title",
                                "Tea",
                                "body",
                                "Wait for it.",
                                "authors",
                                List.of("Tea"),
                                "topics",
                                List.of("Tea")));
        var begun = editor().body("{\"title\": \"Tea\"}").post("/manage/v1/series");
        editor(begun)
                .body(Map.of("parts", List.of(Map.of("title", "Tea"))))
                .put("/manage/v1/series/" + begun.path("id") + "/parts")
                .then()
                .statusCode(200);
        var address =
                template.replaceAll("\\{[^}]+}", "tea")
                        + (template.endsWith("/lookup") ? "?url=/articles/tea&" : "?");

        for (var token : List.of(token(article), siteToken())) {
            reader().get(address + "preview=" + token.path("token"))
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "private, no-store")
                    .header("X-Robots-Tag", "noindex")
                    .body("preview", equalTo(true));
        }
        assertUnknown(reader().get(address + "preview=wrong"));
    }

    static Stream<String> reads() {
        return Contract.ofTheProject().operations().stream()
                .filter(operation -> operation.method().equals("GET"))
                .map(Operation::template)
                .filter(template -> template.startsWith("/v1/"))
                // What others than frontends read has no member of ours, and what follows no
                // preview.
                .filter(template -> !template.matches("/v1/(?:feed|sitemap|changes).*"));
    }

    @Test
    void connectionsForgetThePreviewsTheyShowed() throws Exception {
        var article = published("Tea", "Wait for it.");
        var url = url(article);
        revise(
                article,
                Map.of("title", "Iced Tea", "body", "It is cold.", "topics", List.of("Ice")));
        published("Coffee", "Hurry.");
        draft("Cocoa", "Stir it.");
        var ordinary =
                List.of(
                        "/v1/articles/tea",
                        "/v1/articles",
                        "/v1/topics",
                        "/v1/articles/tea/related");
        var foreignCursor = next(reader().get("/v1/articles?limit=1")).replaceAll(".*cursor=", "");
        var before = ordinary.stream().map(path -> reader().get(path).asString()).toList();

        var crowd = Executors.newFixedThreadPool(12);
        var work = new ArrayList<Callable<Void>>();
        for (var round = 0; round < 150; round++) {
            work.add(
                    () -> {
                        reader().get(url).then().body("title", equalTo("Iced Tea"));
                        return null;
                    });
            work.add(
                    () -> {
                        reader().get(url.replace("?", "/related?cursor=" + foreignCursor + "&"))
                                .then()
                                .statusCode(400);
                        return null;
                    });
            for (var i = 0; i < ordinary.size(); i++) {
                var path = ordinary.get(i);
                var expected = before.get(i);
                work.add(
                        () -> {
                            assertThat(reader().get(path).asString()).isEqualTo(expected);
                            return null;
                        });
            }
        }
        for (Future<Void> done : crowd.invokeAll(work)) {
            done.get();
        }
        crowd.shutdown();
    }

    @Test
    void previewReadsTheSameViewsAsDelivery() throws SQLException {
        var ordinary = definitions("public");
        execute("select build_preview()");

        var previewed = definitions("preview");

        assertThat(previewed).isEqualTo(ordinary).containsKey("published_article");
    }

    @Test
    void previewSeesThroughNoDoorOfDelivery() throws SQLException {
        var seen =
                rows(
                        """
                        with recursive seen (schema, name) as (
                            select table_schema, table_name from information_schema.view_table_usage
                            where view_schema = 'preview' and view_name not in ('live_publication', 'live_entry')
                            union
                            select u.table_schema, u.table_name from seen
                            join information_schema.view_table_usage u
                              on u.view_schema = seen.schema and u.view_name = seen.name
                            where seen.schema <> 'preview')
                        select name from seen where schema <> 'preview'
                        """);

        assertThat(seen)
                .contains("article_version", "related_link")
                .noneMatch(name -> name.startsWith("live_") || name.startsWith("published_"));
    }

    private Map<String, String> definitions(String schema) throws SQLException {
        var definitions = new HashMap<String, String>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local search_path = " + schema + ", public");
            try (var rows =
                    statement.executeQuery(
                            """
                            select relname, pg_get_viewdef(oid) from pg_class
                            where relnamespace = current_schema()::regnamespace and relkind = 'v'
                              and starts_with(relname, 'published_')
                            """)) {
                while (rows.next()) {
                    definitions.put(rows.getString(1), rows.getString(2));
                }
            }
            connection.rollback();
        }
        return definitions;
    }

    private List<String> rows(String query) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void revise(Response article, Map<String, ?> draft) {
        editor(editor().get(address(article)))
                .body(draft)
                .put(address(article))
                .then()
                .statusCode(200);
    }

    private static Response token(Response article) {
        var token = editor().body("{}").post(address(article) + "/preview-tokens");
        token.then().statusCode(201);
        return token;
    }

    private static Response siteToken() {
        var token = editor().body("{}").post("/manage/v1/preview-tokens");
        token.then().statusCode(201);
        return token;
    }

    private static String url(Response article) {
        return token(article).path("url");
    }

    private static String next(Response page) {
        return page.header("Link").replaceAll("^<|>; rel=\"next\".*$", "");
    }

    private static String title(Response page) {
        return page.path("items[0].title");
    }

    private static Map<String, Object> timeless(Response page) {
        var plain = page.asString().replaceAll("\\?preview=[A-Za-z0-9_-]+", "");
        var fields = new HashMap<>(JsonPath.from(plain).<String, Object>getMap(""));
        fields.remove("preview");
        fields.remove("publishedAt");
        fields.remove("updatedAt");
        return fields;
    }

    private static void assertUnknown(Response answer) {
        var unknown = reader().get("/v1/articles/unknown?preview=unknown");
        assertThat(answer.statusCode()).isEqualTo(404).isEqualTo(unknown.statusCode());
        assertThat(answer.asString().replaceAll("\"requestId\":\"[^\"]*\"", ""))
                .isEqualTo(unknown.asString().replaceAll("\"requestId\":\"[^\"]*\"", ""));
        assertThat(answer.header("Cache-Control")).isEqualTo(unknown.header("Cache-Control"));
    }
}
