package dev.seriatim.http.pipeline;

import static dev.seriatim.http.Examples.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.seriatim.http.problem.Problem;
import dev.seriatim.support.Raw;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProblemsTest {

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    private static ValidatableResponse isProblem(
            ValidatableResponse response, int status, String slug) {
        return response.statusCode(status)
                .contentType(Problem.MEDIA_TYPE)
                .header("Cache-Control", "no-store")
                .body("type", equalTo("https://seriatim.dev/problems/" + slug))
                .body("status", equalTo(status));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/v1/nothing",
                "/v1/examples/a/b/c",
                "/v1/examples/not-a-uuid",
                "/v1/examples/1-1-1-1-1"
            })
    void addressesOfNothingAreNotFound(String path) {
        isProblem(given().get(path).then(), 404, "not-found");
    }

    @Test
    void headOfNothingHasNoBody() {
        given().head("/nothing").then().statusCode(404).body(equalTo(""));
    }

    @Test
    void theRequestIdIsEchoed() {
        isProblem(given().header("X-Request-Id", "abc-1").get("/nothing").then(), 404, "not-found")
                .header("X-Request-Id", "abc-1")
                .body("requestId", equalTo("abc-1"));
    }

    @Test
    void anIllFormedRequestIdIsReplaced() {
        var response =
                given().header("X-Request-Id", "a b").get("/v1/examples").then().statusCode(200);

        response.header("X-Request-Id", not(equalTo("a b")));
    }

    @Test
    void otherMethodsAreRefusedWithThoseAllowed() {
        isProblem(given().delete("/v1/examples").then(), 405, "method-not-allowed")
                .header("Allow", "GET, HEAD, OPTIONS, PATCH, POST, PUT");
    }

    @Test
    void otherMediaTypesAreRefused() {
        isProblem(
                given().contentType("text/plain").body("x").post("/v1/examples").then(),
                415,
                "unsupported-media-type");
        isProblem(given().accept("image/png").get("/v1/examples").then(), 406, "not-acceptable");
    }

    @Test
    void anUnexpectedErrorTellsNothing() {
        isProblem(given().get("/v1/examples/broken").then(), 500, "internal-error")
                .body(not(containsString("secret")))
                .body(not(containsString("IllegalState")));
    }

    @Test
    void withoutCredentialsTheBodyIsNotRead() {
        isProblem(
                        given().contentType("application/json")
                                .body("{{{")
                                .post("/v1/examples/closed")
                                .then(),
                        401,
                        "unauthenticated")
                .header("WWW-Authenticate", "Bearer realm=\"seriatim\"");
    }

    @ParameterizedTest
    @CsvSource({
        "select pg_sleep(0) from nothing, 500",
        "do $$ begin raise exception using errcode = '23505'; end $$, 409",
        "do $$ begin raise exception using errcode = '23503'; end $$, 409",
        "do $$ begin raise exception using errcode = '22001'; end $$, 400",
        "do $$ begin raise exception using errcode = '23514'; end $$, 400",
        "do $$ begin raise exception using errcode = '40001'; end $$, 503",
        "do $$ begin raise exception using errcode = '53100'; end $$, 503",
        "set statement_timeout = 10; select pg_sleep(1), 503",
    })
    void databaseErrorsAreTranslated(String statement, int status) {
        var response = given().queryParam("statement", statement).get("/v1/examples/sql").then();

        response.statusCode(status)
                .contentType(Problem.MEDIA_TYPE)
                .body(not(containsString("ERROR")));
    }

    @Test
    void whatOnlyTheCommitRefusesIsTranslatedToo() {
        String taken =
                "create temporary table things (slug text constraint things_slug_key unique"
                        + " deferrable initially deferred) on commit drop;"
                        + " insert into things values ('a'), ('a')";
        String gone =
                "create temporary table wholes (id int primary key) on commit drop;"
                        + " create temporary table parts (whole int constraint parts_whole_fkey"
                        + " references wholes deferrable initially deferred) on commit drop;"
                        + " insert into parts values (1)";

        isProblem(committed(taken), 409, "slug-taken").body("errors[0].pointer", equalTo("/slug"));
        isProblem(committed(gone), 409, "conflict");
    }

    private static ValidatableResponse committed(String statement) {
        return given().queryParam("statement", statement).put("/v1/examples/sql").then();
    }

    @Test
    void aTakenSlugIsNamed() {
        String statement =
                "create temporary table things (slug text constraint things_slug_key unique);"
                        + " insert into things values ('a'), ('a')";

        isProblem(
                        given().queryParam("statement", statement).get("/v1/examples/sql").then(),
                        409,
                        "slug-taken")
                .body("errors[0].pointer", equalTo("/slug"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/examples/%00",
                "/v1/examples/%C0%AF",
                "/v1/examples/%ED%A0%80",
                "/v1/examples?q=%00",
                "/v1/examples?q=%ED%A0%80",
                "/v1/examples?%00=1",
                "/nothing/%ff"
            })
    void undecodableTargetsAreRefused(String target) throws IOException {
        String answer = Raw.get(port, target);

        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json")
                .contains("X-Request-Id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/examples/%zz", "/%", "/v1/examples?q=%zz", "/<"})
    void targetsThatAreNoUriAreRefusedByQuarkusItself(String target) throws IOException {
        assertThat(Raw.get(port, target)).startsWith("HTTP/1.1 400");
    }

    @Test
    void bodiesOverTheOutermostLimitAreRefusedUnread() throws IOException {
        String answer =
                Raw.exchange(
                        port,
                        "POST /v1/examples HTTP/1.1\r\n"
                                + "Host: localhost\r\n"
                                + "Content-Type: application/json\r\n"
                                + "Content-Length: 99999999999\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 413").contains("application/problem+json");
    }

    @Test
    void answerThatCannotBeWrittenIsAProblemAllTheSame() {
        isProblem(given().get("/v1/examples/unwritable").then(), 500, "internal-error")
                .body("detail", not(containsString("secret")));
    }

    @Test
    void overlongRequestLinesAndHeadersAreRefused() throws IOException {
        assertThat(Raw.get(port, "/v1/examples?q=" + "a".repeat(10_000))).contains(" 414 ");
        assertThat(
                        Raw.get(
                                port,
                                "/v1/examples HTTP/1.1\r\nX-A: " + "a".repeat(20_000) + "\r\nX-B:"))
                .contains(" 431 ");
    }

    @Test
    void healthIsStillReached() {
        given().get("/q/health/live").then().statusCode(200);
    }
}
