package dev.seriatim.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.seriatim.support.ApiTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AuditTest extends ApiTest {

    private static final String AUDIT = "/manage/v1/audit";

    @Inject EntityManager entities;

    private Response key;

    @BeforeEach
    void makeAKey() {
        key = key("Newsroom", "write", "publish", "import", "admin");
    }

    private RequestSpecification newsroom() {
        return holder(key.<String>path("key")).contentType(ContentType.JSON);
    }

    private String actor() {
        return "key:" + key.path("id");
    }

    private ValidatableResponse trail() {
        return editor().get(AUDIT + "?total=true&actor=" + actor()).then().statusCode(200);
    }

    @Test
    void entriesAreFoundByArticleAndByTime() {
        var tea = draft("Tea", "Hot.");
        var milk = draft("Milk", "Cold.");
        var item = Map.of("articleId", tea.path("id"), "etag", tea.getHeader("ETag"));
        var written = editor().body(Map.of("items", List.of(item))).post("/manage/v1/publications");
        written.then().statusCode(200);
        editor(milk).delete(address(milk)).then().statusCode(204);
        editor(editor().get(address(milk)))
                .post("/manage/v1/trash/" + milk.path("id") + "/restoration")
                .then()
                .statusCode(200);

        about(tea)
                .body(
                        "items.action",
                        contains("POST /manage/v1/publications", "POST /manage/v1/articles"));
        about(milk).body("items.size()", equalTo(3));
        var second = about(milk).extract().<String>path("items[1].occurredAt");
        editor().queryParam("article", milk.<String>path("id"))
                .queryParam("after", second)
                .get(AUDIT)
                .then()
                .body("items.action.flatten()", contains(containsString("/restoration")));
        editor().queryParam("article", milk.<String>path("id"))
                .queryParam("before", second)
                .queryParam("total", true)
                .get(AUDIT)
                .then()
                .body("total", equalTo(1))
                .body("items.action", contains("POST /manage/v1/articles"));
    }

    private static ValidatableResponse about(Response article) {
        return editor().queryParam("article", article.<String>path("id"))
                .get(AUDIT)
                .then()
                .statusCode(200);
    }

    @Test
    void writeIsRecordedWithWhoWhatWhenAndFromWhere() {
        var began = Instant.now();

        var made =
                newsroom()
                        .header("X-Request-Id", "tea-1")
                        .body(Map.of("name", "Tea"))
                        .post("/manage/v1/topics");

        made.then().statusCode(201);
        var entry =
                trail().body("total", equalTo(1))
                        .body("items.actorName", contains("Newsroom"))
                        .body("items.action", contains("POST /manage/v1/topics"))
                        .body("items.location", contains("/manage/v1/topics/tea"))
                        .body("items.address", contains("127.0.0.1"))
                        .body("items.requestId", contains("tea-1"));
        assertThat(Instant.parse(entry.extract().path("items[0].occurredAt")))
                .isBetween(began.minusSeconds(5), Instant.now().plusSeconds(5));
    }

    @Test
    void everyKindOfWriteIsRecorded() {
        var topic = "/manage/v1/topics/tea";
        newsroom().body(Map.of("name", "Tea")).post("/manage/v1/topics");
        newsroom().header("If-Match", "*").body(Map.of("name", "Green Tea")).put(topic);
        newsroom()
                .header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body("{\"name\": \"Tea\"}")
                .patch(topic);
        newsroom().header("If-Match", "*").delete(topic).then().statusCode(204);
        newsroom()
                .contentType(ContentType.TEXT)
                .body("Tea\n\nWait for it.\n")
                .post("/manage/v1/imports?publish=false")
                .then()
                .statusCode(201);

        trail().body(
                        "items.action",
                        contains(
                                "POST /manage/v1/imports?publish=false",
                                "DELETE " + topic,
                                "PATCH " + topic,
                                "PUT " + topic,
                                "POST /manage/v1/topics"));
    }

    @Test
    void whatIsReadRefusedOrRepeatedIsNotRecorded() {
        var repeated = UUID.randomUUID().toString();
        newsroom().get("/manage/v1/topics").then().statusCode(200);
        newsroom().body("{").post("/manage/v1/topics").then().statusCode(400);
        newsroom().body(Map.of("name", "")).post("/manage/v1/topics").then().statusCode(400);
        newsroom().header("If-Match", "*").delete("/manage/v1/topics/no").then().statusCode(404);
        for (var time = 0; time < 2; time++) {
            newsroom()
                    .header("Idempotency-Key", repeated)
                    .body(Map.of("name", "Tea"))
                    .post("/manage/v1/topics")
                    .then()
                    .statusCode(201);
        }

        trail().body("items", hasSize(1));
    }

    @Test
    void keysAreNotInTheTrail() {
        var made =
                newsroom()
                        .body("{\"name\": \"Desk\", \"scopes\": [\"write\"]}")
                        .post("/manage/v1/api-keys");

        trail().body("items.location", contains("/manage/v1/api-keys/" + made.path("id")))
                .body(not(containsString(made.<String>path("key"))));
    }

    @Test
    void administratorFromTheSettingsIsNamed() {
        var name = UUID.randomUUID().toString();

        editor().header("X-Request-Id", name).body(Map.of("name", "Tea")).post("/manage/v1/topics");

        editor().get(AUDIT + "?limit=1&actor=administrator")
                .then()
                .body("items.requestId", contains(name))
                .body("items.actorName", contains("admin"));
    }

    @Test
    void trailIsReadInPagesAndFromAMoment() {
        for (var name : new String[] {"One", "Two", "Three"}) {
            newsroom().body(Map.of("name", name)).post("/manage/v1/topics");
        }
        var whole = trail().body("total", equalTo(3)).extract();

        var page = editor().get(AUDIT + "?limit=2&actor=" + actor());
        var rest = editor().get(AUDIT + "?actor=" + actor() + "&cursor=" + page.path("next"));
        var later =
                editor().get(
                                AUDIT
                                        + "?actor="
                                        + actor()
                                        + "&after="
                                        + whole.path("items[1].occurredAt"));

        page.then().body("items.location", contains(topics("three", "two")));
        rest.then().body("items.location", contains(topics("one"))).body("next", nullValue());
        later.then().body("items.location", contains(topics("three")));
        editor().get(AUDIT + "?after=2999-01-01T00:00:00Z").then().body("items", empty());
        editor().get(AUDIT + "?actor=key:unknown").then().body("items", empty());
    }

    private static String[] topics(String... slugs) {
        return Stream.of(slugs).map("/manage/v1/topics/"::concat).toArray(String[]::new);
    }

    @Test
    void entriesAreKeptForAsLongAsIsSaid() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    """
                    insert into audit_entry (id, occurred_at, actor, actor_name, action)
                    select gen_random_uuid(), now() - make_interval(days => age), 'key', 'someone', 'POST /'
                    from unnest(array[500, 399]) age
                    """);
        }

        assertThat(trimmed(Optional.empty())).isZero();
        assertThat(trimmed(Optional.of(Duration.ofDays(400)))).isEqualTo(1);
        assertThat(trimmed(Optional.of(Duration.ofDays(400)))).isZero();
    }

    private int trimmed(Optional<Duration> kept) {
        return QuarkusTransaction.requiringNew().call(() -> new OldEntries(entities, kept).trim());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set actor = 'somebody else'",
                "delete from audit_entry",
                "truncate audit_entry",
                "grant all on audit_entry to current_user; delete from audit_entry"
            })
    void trailIsOnlyAddedTo(String attempt) throws SQLException {
        newsroom().body(Map.of("name", "Tea")).post("/manage/v1/topics");

        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(attempt))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refusal -> assertThat(refusal.getSQLState()).isEqualTo("42501"));
        }

        trail().body("items", hasSize(1));
    }
}
