package dev.seriatim.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.seriatim.support.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ApiKeysTest extends ApiTest {

    private static final String KEYS = "/manage/v1/api-keys";

    private static Response made(Map<String, ?> draft) {
        return editor().body(draft).post(KEYS);
    }

    private static RequestSpecification holder(Response made) {
        return holder(made.<String>path("key")).contentType(ContentType.JSON);
    }

    private static String place(Response made) {
        return KEYS + "/" + made.path("id");
    }

    @Test
    void keyIsShownOnce() {
        var made = key("Newsroom", "write", "publish");

        made.then()
                .header("Location", place(made))
                .body("name", equalTo("Newsroom"))
                .body("scopes", contains("write", "publish"))
                .body("expiresAt", nullValue());
        var read = editor().get(place(made));
        read.then()
                .statusCode(200)
                .body("name", equalTo("Newsroom"))
                .body("scopes", contains("write", "publish"))
                .body("createdAt", equalTo(made.path("createdAt")))
                .body("expiresAt", nullValue())
                .body("lastUsedAt", nullValue());
        assertThat(read.asString()).doesNotContain(made.<String>path("key"));
        assertThat(editor().get(KEYS).asString()).doesNotContain(made.<String>path("key"));
    }

    @Test
    void digestAloneIsStored() throws Exception {
        String key = key("Newsroom", "write").path("key");

        assertThat(stored("select encode(digest, 'escape') from api_key"))
                .isEqualTo(stored("select encode(sha256('" + key + "'), 'escape') from api_key"));
        assertThat(stored("select string_agg(k::text, '') from api_key k"))
                .doesNotContain(key.substring(4, 47));
        assertThat(MessageDigest.isEqual(KeyText.digest(key), sha256(key))).isTrue();
    }

    private static byte[] sha256(String text) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    }

    private String stored(String query) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void repeatedRequestShowsTheKeyAgainButNothingKeepsIt() throws SQLException {
        var draft = Map.of("name", "Newsroom", "scopes", List.of("write"));
        var repeated = UUID.randomUUID().toString();

        var made = editor().header("Idempotency-Key", repeated).body(draft).post(KEYS);
        var again = editor().header("Idempotency-Key", repeated).body(draft).post(KEYS);

        again.then().statusCode(201).header("Idempotent-Replayed", "true");
        assertThat(again.asString()).isEqualTo(made.asString());
        editor().get(KEYS + "?total=true").then().body("total", equalTo(1));
        assertThat(stored("select string_agg(encode(body, 'escape'), '') from idempotent_answer"))
                .doesNotContain(made.<String>path("key"))
                .doesNotContain("srt_");
    }

    @Test
    void keyIsCheckedBeforeItIsLookedFor() {
        String key = key("Newsroom", "write").path("key");

        assertThat(KeyText.isWellFormed(key)).isTrue();
        assertThat(KeyText.isWellFormed(key.replaceFirst("......$", "000000"))).isFalse();
        assertThat(KeyText.isWellFormed(key + "\n")).isFalse();
        assertThat(KeyText.isWellFormed("srt_" + "a".repeat(43) + "_aaaaaa")).isFalse();
    }

    @Test
    void revokedKeyOpensNothingFromTheNextRequestOn() {
        var made = key("Newsroom", "write");
        holder(made).get("/manage/v1/articles").then().statusCode(200);

        editor().delete(place(made)).then().statusCode(204);

        holder(made).get("/manage/v1/articles").then().statusCode(401);
        editor().get(place(made)).then().statusCode(404);
        editor().delete(place(made)).then().statusCode(404);
    }

    @Test
    void keyOpensNothingOnceItHasExpired() throws SQLException {
        var soon = Instant.now().plusSeconds(60).truncatedTo(ChronoUnit.SECONDS);
        var made = made(Map.of("name", "Fair", "scopes", List.of("write"), "expiresAt", soon + ""));
        made.then().statusCode(201).body("expiresAt", equalTo(soon.toString()));
        holder(made).get("/manage/v1/articles").then().statusCode(200);

        letPass(Duration.ofSeconds(61));

        holder(made).get("/manage/v1/articles").then().statusCode(401);
        editor().get(place(made)).then().statusCode(200);
    }

    @Test
    void useIsNotedOnceAMinute() throws SQLException {
        var made = key("Newsroom", "write");

        holder(made).get("/manage/v1/articles").then().statusCode(200);
        var first = stored("select last_used_at from api_key");
        holder(made).get("/manage/v1/articles").then().statusCode(200);
        var second = stored("select last_used_at from api_key");
        letPass(Duration.ofSeconds(61));
        holder(made).get("/manage/v1/articles").then().statusCode(200);
        var third = stored("select last_used_at from api_key");

        assertThat(first).isNotNull().isEqualTo(second).isLessThan(third);
        editor().get(place(made)).then().body("lastUsedAt", notNullValue());
    }

    @Test
    void useIsNotedAlthoughTheRequestIsRefused() throws SQLException {
        var made = key("Newsroom", "read");

        holder(made).get("/manage/v1/articles").then().statusCode(403);

        assertThat(stored("select last_used_at from api_key")).isNotNull();
    }

    @Test
    void keyGivesAwayOnlyScopesThatItHas() {
        var deputy = key("Deputy", "admin", "write");

        for (var scopes : List.of(List.of("publish"), List.of("write", "import"))) {
            holder(deputy)
                    .body(Map.of("name", "More", "scopes", scopes))
                    .post(KEYS)
                    .then()
                    .statusCode(403)
                    .header(
                            "WWW-Authenticate",
                            equalTo("Bearer realm=\"seriatim\", error=\"insufficient_scope\""));
        }
        holder(deputy)
                .body(Map.of("name", "Less", "scopes", List.of("write")))
                .post(KEYS)
                .then()
                .statusCode(201);
        editor().get(KEYS).then().body("items.name", contains("Less", "Deputy"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | /name,/scopes",
                "{\"name\": \" \", \"scopes\": [\"read\"]} | /name",
                "{\"name\": \"a\\u0007b\", \"scopes\": [\"read\"]} | /name",
                "{\"name\": \"Desk\", \"scopes\": []} | /scopes",
                "{\"name\": \"Desk\", \"scopes\": null} | /scopes",
                "{\"name\": \"Desk\", \"scopes\": \"read\"} | /scopes",
                "{\"name\": \"Desk\", \"scopes\": [\"read\", \"read\"]} | /scopes",
                "{\"name\": \"Desk\", \"scopes\": [\"root\"]} | /scopes/0",
                "{\"name\": \"Desk\", \"scopes\": [\"READ\"]} | /scopes/0",
                "{\"name\": \"Desk\", \"scopes\": [\"read\"], \"expiresAt\": \"2020-01-01T00:00:00Z\"} | /expiresAt",
                "{\"name\": \"Desk\", \"scopes\": [\"read\"], \"key\": \"srt_mine\"} | /key",
                "{\"name\": \"Desk\", \"scopes\": [\"read\"], \"id\": null} | /id"
            })
    void keyThatCannotBeIsRefused(String draft, String places) {
        var refused = editor().body(draft).post(KEYS);

        refused.then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder(places.split(",")));
        editor().get(KEYS).then().body("items", empty());
    }

    @Test
    void nameOfAKeyIsBounded() {
        made(Map.of("name", "a".repeat(100), "scopes", List.of("read"))).then().statusCode(201);
        made(Map.of("name", "a".repeat(101), "scopes", List.of("read"))).then().statusCode(400);
    }

    @Test
    void keysAreListedLastMadeFirst() {
        for (var name : List.of("One", "Two", "Three")) {
            key(name, "read");
        }

        var page = editor().get(KEYS + "?limit=2&total=true");

        page.then()
                .statusCode(200)
                .body("total", equalTo(3))
                .body("items.name", contains("Three", "Two"));
        editor().get(KEYS + "?cursor=" + page.path("next"))
                .then()
                .body("items.name", contains("One"))
                .body("next", nullValue());
    }

    @Test
    void whatIsWrittenIsSignedWithTheNameOfTheKey() {
        var made = key("Newsroom", "write", "publish");

        var article = holder(made).body("{\"title\": \"Tea\", \"body\": \"Wait.\"}");
        var id = article.post("/manage/v1/articles").then().statusCode(201).extract().path("id");

        var tokens = "/manage/v1/articles/" + id + "/preview-tokens";
        holder(made).body("{}").post(tokens).then().statusCode(201);
        editor().get(tokens).then().body("items.createdBy", contains("Newsroom"));
    }

    @Test
    void importerPublishesOnlyWithTheScopeForIt() {
        var importer = key("Importer", "import");
        var publisher = key("Press", "import", "publish");
        var imports = "/manage/v1/imports";

        var refused = file(importer).post(imports);
        var rehearsed = file(importer).post(imports + "?dryRun=true");
        var drafted = file(importer).post(imports + "?publish=false");

        refused.then()
                .statusCode(403)
                .header(
                        "WWW-Authenticate",
                        equalTo("Bearer realm=\"seriatim\", error=\"insufficient_scope\""));
        rehearsed.then().statusCode(403);
        drafted.then().statusCode(201).body("items[0].article.state", equalTo("draft"));
        file(publisher).post(imports).then().statusCode(201);
    }

    @Test
    void severalFilesArePublishedOnlyWithTheScopeForIt() {
        var importer = holder(key("Importer", "import")).contentType("multipart/form-data");

        var refused =
                importer.multiPart(
                                "file", "tea.txt", "Tea\n\nWait for it.\n".getBytes(), "text/plain")
                        .post("/manage/v1/imports");

        refused.then().statusCode(403);
    }

    private static RequestSpecification file(Response key) {
        return holder(key).contentType(ContentType.TEXT).body("Tea\n\nWait for it to cool.\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"publishAt\": \"2999-01-01T00:00:00Z\"}"})
    void writerTakesNothingFromReaders(String publication) {
        var writer = key("Writer", "write");
        var article = draft("Tea", "Wait for it.");
        var published =
                editor(article).body(publication).put(ApiTest.address(article) + "/publication");
        var tag = published.header("ETag");

        var refused = holder(writer).header("If-Match", tag).delete(ApiTest.address(article));

        refused.then().statusCode(403).body("detail", not(empty()));
        editor().get(ApiTest.address(article)).then().header("ETag", tag);
    }

    @Test
    void writerTrashesWhatNoReaderSees() {
        var writer = key("Writer", "write");
        var article = unpublish(published("Tea", "Wait for it."));

        holder(writer)
                .header("If-Match", article.header("ETag"))
                .delete(ApiTest.address(article))
                .then()
                .statusCode(204);
    }
}
