package dev.seriatim.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.seriatim.support.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PreviewTokensTest extends ApiTest {

    private String tokens;

    @BeforeEach
    void writeAnArticle() {
        tokens = address(draft("Tea", "Wait for it.")) + "/preview-tokens";
    }

    @ParameterizedTest
    @CsvSource({"{}, 3600", "{\"expiresIn\":null}, 3600", "{\"expiresIn\":60}, 60"})
    void tokenIsMade(String body, long seconds) {
        var made = editor().body(body).post(tokens);

        made.then().statusCode(201);
        assertThat(made.header("Location")).endsWith(tokens + "/" + made.path("id"));
        assertThat(made.<String>path("url"))
                .isEqualTo("/v1/articles/tea?preview=" + made.path("token"));
        var listed = editor().get(tokens);
        listed.then()
                .statusCode(200)
                .body("items.id", contains(made.<String>path("id")))
                .body("items.createdBy", contains("admin"))
                .body("items.expiresAt", contains(made.<String>path("expiresAt")));
        assertThat(
                        Duration.between(
                                Instant.parse(listed.path("items[0].createdAt")),
                                Instant.parse(listed.path("items[0].expiresAt"))))
                .hasSeconds(seconds);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 59, 604_801, 3_000_000_000L})
    void tokenLivesForAMinuteToAWeek(long seconds) {
        var refused = editor().body(Map.of("expiresIn", seconds)).post(tokens);

        refused.then().statusCode(400).body("errors.pointer", contains("/expiresIn"));
        editor().body(Map.of("expiresIn", 604_800)).post(tokens).then().statusCode(201);
    }

    @Test
    void onlyADigestOfTheTokenIsKept() throws Exception {
        var made = editor().body("{}").post(tokens);

        var text = made.<String>path("token");
        var digest =
                MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select digest, t::text || (select string_agg(e::text, '') from event e)"
                                        + " from preview_token t")) {
            rows.next();
            assertThat(rows.getBytes(1)).isEqualTo(digest);
            assertThat(rows.getString(2)).doesNotContain(text);
        }
        assertThat(editor().get(tokens).asString()).doesNotContain(text);
    }

    @Test
    void revokedTokenIsGone() {
        var kept = editor().body("{}").post(tokens);
        var revoked = editor().body("{}").post(tokens);

        delete(revoked.path("id")).then().statusCode(204);

        delete(revoked.path("id")).then().statusCode(404);
        editor().get(tokens).then().body("items.id", contains(kept.<String>path("id")));
    }

    @Test
    void tokenIsRevokedOnItsOwnArticleOnly() {
        var made = editor().body("{}").post(tokens);
        var other = draft("Coffee", "Hurry.");

        var refused = editor().delete(address(other) + "/preview-tokens/" + made.path("id"));

        refused.then().statusCode(404);
        editor().get(tokens).then().body("items", hasSize(1));
    }

    @Test
    void expiredTokenIsGone() throws SQLException {
        editor().body("{}").post(tokens).then().statusCode(201);
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "update preview_token set created_at = now() - interval '1 hour', expires_at = now()");
        }

        editor().get(tokens + "?total=true")
                .then()
                .body("items", empty())
                .body("total", equalTo(0));
    }

    @Test
    void tokensAreListedPageByPage() {
        var first = editor().body("{}").post(tokens).<String>path("id");
        var second = editor().body("{}").post(tokens).<String>path("id");

        var page = editor().get(tokens + "?limit=1&total=true");
        var rest = editor().get(tokens + "?limit=1&cursor=" + page.path("next"));

        page.then().body("items.id", contains(second)).body("total", equalTo(2));
        rest.then().body("items.id", contains(first)).body("next", equalTo(null));
    }

    @Test
    void unchangedListIsNotSentAgain() {
        var list = editor().get(tokens);

        editor().header("If-None-Match", list.header("ETag")).get(tokens).then().statusCode(304);
    }

    @Test
    void unknownArticleHasNoTokens() {
        var unknown = "/manage/v1/articles/" + UUID.randomUUID() + "/preview-tokens";

        editor().get(unknown).then().statusCode(404);
        editor().body("{}").post(unknown).then().statusCode(404);
        editor().delete(unknown + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void tokensNeedAKey() {
        reader().get(tokens).then().statusCode(401);
        reader().contentType("application/json").body("{}").post(tokens).then().statusCode(401);
        reader().delete(tokens + "/" + UUID.randomUUID()).then().statusCode(401);
    }

    private Response delete(String id) {
        return editor().delete(tokens + "/" + id);
    }
}
