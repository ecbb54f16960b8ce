package dev.seriatim.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;

import dev.seriatim.support.ApiTest;
import dev.seriatim.support.Patience;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class IdempotencyTest extends ApiTest {

    private static final String TEA = "{\"title\": \"Tea\", \"body\": \"Wait for it.\"}";

    private final String key = UUID.randomUUID().toString();

    @Test
    void sameRequestGetsTheSameAnswerAgain() {
        var first = keyed().body(TEA).post("/manage/v1/articles");

        var again = keyed().body(TEA).post("/manage/v1/articles");

        first.then().statusCode(201).header("Idempotent-Replayed", nullValue());
        again.then().header("Idempotent-Replayed", "true");
        assertSame(first, again);
        assertThat(articles()).isEqualTo(1);
    }

    @Test
    void sameRequestInAnotherSpellingIsTheSame() {
        keyed().body(TEA).post("/manage/v1/articles");

        var again =
                keyed().body("{\"body\":\"Wait for it.\",\"title\":\"Tea\"}")
                        .post("/manage/v1/articles");

        again.then().statusCode(201).header("Idempotent-Replayed", "true");
    }

    @Test
    void answerDoesNotChangeWithWhatItTellsOf() {
        var first = keyed().body(TEA).post("/manage/v1/articles");
        publish(first);

        var again = keyed().body(TEA).post("/manage/v1/articles");

        assertSame(first, again);
    }

    @Test
    void repeatedRequestIsNotMeasuredByItsCondition() {
        var article = draft("Tea", "Wait for it.");
        editor(article).delete(address(article)).then().statusCode(204);
        var restoration = "/manage/v1/trash/" + article.path("id") + "/restoration";
        var tag = editor().get(address(article)).header("ETag");
        var first = keyed().header("If-Match", tag).post(restoration);

        var again = keyed().header("If-Match", tag).post(restoration);

        first.then().statusCode(200).header("Idempotent-Replayed", nullValue());
        again.then().statusCode(200).header("Idempotent-Replayed", "true");
        assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    }

    @Test
    void requestsWithoutKeyAreAllCarriedOut() {
        editor().body(TEA).post("/manage/v1/articles");
        editor().body(TEA).post("/manage/v1/articles");

        assertThat(articles()).isEqualTo(2);
    }

    @Test
    void otherBodyUnderTheSameKeyIsRefused() {
        keyed().body(TEA).post("/manage/v1/articles");

        var other = keyed().body(TEA.replace("Tea", "Coffee")).post("/manage/v1/articles");

        assertReused(other);
        assertThat(articles()).isEqualTo(1);
    }

    @Test
    void otherPathUnderTheSameKeyIsRefused() {
        keyed().body("{\"name\": \"Tea\"}").post("/manage/v1/topics").then().statusCode(201);

        assertReused(keyed().body("{\"name\": \"Tea\"}").post("/manage/v1/authors"));
    }

    @Test
    void otherQueryUnderTheSameKeyIsRefused() {
        importText("Tea\n\nWait for it.", "publish=false").then().statusCode(201);

        assertReused(importText("Tea\n\nWait for it.", "publish=true"));
    }

    @Test
    void refusedRequestDoesNotUseUpItsKey() {
        var topic = "{\"name\": \"Tea\", \"slug\": \"tea\"}";
        var taken = editor().body(topic).post("/manage/v1/topics");
        keyed().body(topic).post("/manage/v1/topics").then().statusCode(409);
        editor(taken).delete("/manage/v1/topics/tea").then().statusCode(204);

        var repeated = keyed().body(topic).post("/manage/v1/topics");

        repeated.then().statusCode(201).header("Idempotent-Replayed", nullValue());
    }

    @Test
    void keyIsItsCallersOwn() {
        var colleagues =
                editor().body("{\"name\": \"admin\", \"scopes\": [\"write\"]}")
                        .post("/manage/v1/api-keys");
        keyed().body(TEA).post("/manage/v1/articles").then().statusCode(201);

        var colleague =
                reader().contentType(ContentType.JSON)
                        .header("Authorization", "Bearer " + colleagues.path("key"))
                        .header("Idempotency-Key", key)
                        .body(TEA.replace("Tea", "Coffee"))
                        .post("/manage/v1/articles");

        colleague
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", nullValue())
                .body("title", equalTo("Coffee"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "caf\u00e9", "tab\tbed"})
    void malformedKeyIsRefused(String malformed) {
        var refused =
                editor().header("Idempotency-Key", malformed).body(TEA).post("/manage/v1/articles");

        refused.then()
                .statusCode(400)
                .body("errors.parameter", contains("Idempotency-Key"))
                .body("errors.pointer", contains(nullValue()));
        assertThat(articles()).isZero();
    }

    @Test
    void keyHasAtMost255Characters() {
        var longest = "~".repeat(255);

        editor().header("Idempotency-Key", longest + "!")
                .body(TEA)
                .post("/manage/v1/articles")
                .then()
                .statusCode(400);
        editor().header("Idempotency-Key", longest)
                .body(TEA)
                .post("/manage/v1/articles")
                .then()
                .statusCode(201);
    }

    @Test
    void twoKeysAreRefused() {
        var refused =
                editor().header("Idempotency-Key", "one", "another")
                        .body(TEA)
                        .post("/manage/v1/articles");

        refused.then().statusCode(400).body("errors.parameter", contains("Idempotency-Key"));
    }

    @Test
    void requestThatComesWhileTheFirstIsRunningIsRefused() throws Exception {
        try (var blocker = database.getConnection()) {
            blocker.setAutoCommit(false);
            hold(blocker, "article slug:tea");
            var first =
                    CompletableFuture.supplyAsync(
                            () -> keyed().body(TEA).post("/manage/v1/articles"));
            awaitWaitingFor("article slug:tea");

            var second = keyed().body(TEA).post("/manage/v1/articles");
            blocker.rollback();

            second.then()
                    .statusCode(409)
                    .body("type", equalTo("https://seriatim.dev/problems/conflict"));
            first.get().then().statusCode(201).header("Idempotent-Replayed", nullValue());
            assertSame(first.get(), keyed().body(TEA).post("/manage/v1/articles"));
        }
    }

    @Test
    void manyAtOnceAreCarriedOutOnce() throws Exception {
        var crowd = Executors.newFixedThreadPool(8);
        Callable<Response> request = () -> keyed().body(TEA).post("/manage/v1/articles");

        var answers = crowd.invokeAll(java.util.Collections.nCopies(32, request));
        crowd.shutdown();

        var carriedOut = 0;
        for (var answer : answers) {
            var status = answer.get().statusCode();
            assertThat(status).isIn(201, 409);
            carriedOut +=
                    status == 201 && answer.get().header("Idempotent-Replayed") == null ? 1 : 0;
        }
        assertThat(carriedOut).isEqualTo(1);
        assertThat(articles()).isEqualTo(1);
    }

    @Test
    void answerIsKeptForADay() throws SQLException {
        keyed().body(TEA).post("/manage/v1/articles");
        execute("update idempotent_answer set answered_at = answered_at - interval '23:59:00'");
        keyed().body(TEA).post("/manage/v1/articles").then().header("Idempotent-Replayed", "true");
        execute("update idempotent_answer set answered_at = answered_at - interval '00:01:00'");

        var nextDay = keyed().body(TEA).post("/manage/v1/articles");

        nextDay.then().statusCode(201).header("Idempotent-Replayed", nullValue());
        assertThat(articles()).isEqualTo(2);
        assertSame(nextDay, keyed().body(TEA).post("/manage/v1/articles"));
    }

    @Test
    void oldAnswersAreForgottenAFewAtATime() throws SQLException {
        execute(
                """
                truncate idempotent_answer;
                insert into idempotent_answer (id, claim, request, status, answered_at)
                select gen_random_uuid(), '', '', 204, now() - interval '25 hours' from generate_series(1, 12)
                """);

        keyed().body("{\"name\": \"Tea\"}").post("/manage/v1/topics").then().statusCode(201);
        assertThat(number("select count(*) from idempotent_answer")).isEqualTo(3);

        editor().header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"name\": \"Coffee\"}")
                .post("/manage/v1/topics")
                .then()
                .statusCode(201);
        assertThat(number("select count(*) from idempotent_answer")).isEqualTo(2);
    }

    @Test
    void nothingIsDoneWhoseAnswerCannotBeKept() throws SQLException {
        refusingAnswers(() -> keyed().body(TEA).post("/manage/v1/articles").then().statusCode(400));
        assertThat(articles()).isZero();

        var repeated = keyed().body(TEA).post("/manage/v1/articles");

        repeated.then().statusCode(201).header("Idempotent-Replayed", nullValue());
        assertThat(articles()).isEqualTo(1);
    }

    @Test
    void answerToWhatWasUndoneIsForgotten() throws SQLException {
        execute(
                """
                create function refuse_topic() returns trigger language plpgsql as
                'begin raise exception ''too late'' using errcode = ''check_violation''; end';
                create constraint trigger topic_test after insert on topic
                deferrable initially deferred for each row execute function refuse_topic();
                """);
        try {
            keyed().noFilters()
                    .body("{\"name\": \"Tea\"}")
                    .post("/manage/v1/topics")
                    .then()
                    .statusCode(greaterThanOrEqualTo(400));
        } finally {
            execute("drop function refuse_topic() cascade");
        }

        var repeated = keyed().body("{\"name\": \"Tea\"}").post("/manage/v1/topics");

        repeated.then().statusCode(201).header("Idempotent-Replayed", nullValue());
    }

    @Test
    void nothingKeptCanBeReadWithoutTheCaller() throws SQLException {
        execute("truncate idempotent_answer");
        var article = draft("Tea", "Wait for it.");

        var token = keyed().body("{}").post(address(article) + "/preview-tokens");

        var kept =
                text(
                        "select string_agg(encode(convert_to(a::text, 'UTF8'), 'escape')"
                                + " || encode(a.body, 'escape'), '') from idempotent_answer a");
        assertThat(kept)
                .isNotEmpty()
                .doesNotContain((String) token.path("token"), "expiresAt", key);
        assertSame(token, keyed().body("{}").post(address(article) + "/preview-tokens"));
    }

    @Test
    void repeatedImportIsReportedAgain() throws Exception {
        var first = importFile("tea.txt", "Tea\n\nWait for it.");

        var again = importFile("tea.txt", "Tea\n\nWait for it.");

        first.then().statusCode(202).body("state", equalTo("spooled"));
        again.then().header("Idempotent-Replayed", "true");
        assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(again.header("Location")).isNotNull().isEqualTo(first.header("Location"));
        assertThat(runs()).isEqualTo(1);
        Patience.until("import", Duration.ofSeconds(60), () -> articles() == 1);
    }

    @Test
    void importOfAnotherFileUnderTheSameKeyIsRefused() {
        importFile("tea.txt", "Tea\n\nWait for it.");

        assertReused(importFile("tea.txt", "Tea\n\nDo not wait."));
        assertReused(importFile("green-tea.txt", "Tea\n\nWait for it."));
    }

    @Test
    void importThatBrokeOffFindsItsFilesUnchanged() throws SQLException {
        refusingAnswers(
                () -> importText("Tea\n\nWait for it.", "publish=true").then().statusCode(400));
        assertThat(runs()).isZero();

        var repeated = importText("Tea\n\nWait for it.", "publish=true");

        repeated.then()
                .statusCode(201)
                .header("Idempotent-Replayed", nullValue())
                .body("items.outcome", contains("unchanged"));
        assertThat(articles()).isEqualTo(1);
        assertThat(runs()).isEqualTo(1);
    }

    private RequestSpecification keyed() {
        return editor().header("Idempotency-Key", key);
    }

    private Response importText(String text, String query) {
        return keyed().contentType("text/plain").body(text).post("/manage/v1/imports?" + query);
    }

    private Response importFile(String name, String text) {
        return keyed().contentType("multipart/form-data")
                .multiPart("file", name, text.getBytes(StandardCharsets.UTF_8), "text/plain")
                .post("/manage/v1/imports");
    }

    private static void assertSame(Response first, Response again) {
        assertThat(again.statusCode()).isEqualTo(first.statusCode());
        assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
        for (var header : List.of("ETag", "Location", "Content-Type", "Cache-Control")) {
            assertThat(again.header(header)).as(header).isNotNull().isEqualTo(first.header(header));
        }
    }

    private static void assertReused(Response answer) {
        answer.then()
                .statusCode(422)
                .body("type", equalTo("https://seriatim.dev/problems/idempotency-key-reused"));
    }

    private static int articles() {
        return editor().get("/manage/v1/articles?total=true").path("total");
    }

    private static int runs() {
        return editor().get("/manage/v1/imports?total=true").path("total");
    }

    private void refusingAnswers(Runnable requests) throws SQLException {
        execute(
                "alter table idempotent_answer"
                        + " add constraint idempotent_answer_test_check check (false) not valid");
        try {
            requests.run();
        } finally {
            execute("alter table idempotent_answer drop constraint idempotent_answer_test_check");
        }
    }

    private static void hold(Connection connection, String word) throws SQLException {
        try (var lock =
                connection.prepareStatement(
                        "select pg_advisory_xact_lock(hashtextextended(?, 0))")) {
            lock.setString(1, word);
            lock.execute();
        }
    }

    private void awaitWaitingFor(String word) throws Exception {
        var waiting =
                "select count(*) from pg_locks, hashtextextended('"
                        + word
                        + "', 0) as word where locktype = 'advisory' and not granted"
                        + " and classid = (word >> 32 & 4294967295)::oid"
                        + " and objid = (word & 4294967295)::oid";
        Patience.until("waiting for " + word, Duration.ofSeconds(30), () -> number(waiting) > 0);
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int number(String query) throws SQLException {
        return Integer.parseInt(text(query));
    }

    private String text(String query) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
