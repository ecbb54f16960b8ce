package dev.seriatim.http;

import static dev.seriatim.http.Examples.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.seriatim.http.problem.Problem;
import dev.seriatim.http.query.Cursor;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ParametersTest {

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit",
        "limit=-1, limit",
        "limit=101, limit",
        "limit=1e9, limit",
        "limit=abc, limit",
        "limit=, limit",
        "limit=9223372036854775808, limit",
        "total=1, total",
        "total=TRUE, total",
        "total, total",
        "colour=BLUE, colour",
        "colour=green, colour",
        "after=yesterday, after",
        "after=2026-11-23, after",
        "cursor=x, cursor",
        "cursor=, cursor",
        "q=123456, q",
        "nothing=1, nothing",
        "limit=1&limit=1, limit",
        "limit=1;total=true, query",
        "q=a;b, query",
        "Limit=1, Limit"
    })
    void aFaultyParameterIsNamed(String query, String name) {
        given().urlEncodingEnabled(false)
                .get("/v1/examples?" + query)
                .then()
                .statusCode(400)
                .contentType(Problem.MEDIA_TYPE)
                .body("errors[0].parameter", equalTo(name));
    }

    @Test
    void anUnknownWordIsAnsweredWithTheKnownOnes() {
        given().get("/v1/examples?colour=green")
                .then()
                .body("detail", containsString("dark_red, blue"));
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        given().get("/v1/examples?cursor=" + Cursor.of("others", 7L)).then().statusCode(400);
        given().get("/v1/examples?cursor=" + Cursor.of("examples", UUID.randomUUID()))
                .then()
                .statusCode(400);
        given().get("/v1/examples?cursor=" + Cursor.of("examples", Instant.MAX.minusSeconds(1)))
                .then()
                .statusCode(400);
    }

    @Test
    void theNextPageIsLinkedByARelativeReference() {
        String cursor = Cursor.of("examples", 7L).toString();

        given().urlEncodingEnabled(false)
                .header("Host", "elsewhere.example")
                .header("X-Forwarded-Host", "elsewhere.example")
                .get("/v1/examples?limit=2&q=a%20%3E&cursor=" + cursor)
                .then()
                .statusCode(200)
                .header(
                        "Link",
                        "</v1/examples?limit=2&q=a+%3E&cursor=" + cursor + ">; rel=\"next\"");
    }

    @Test
    void totalIsThereOnlyWhenAskedFor() {
        given().get("/v1/examples")
                .then()
                .body(equalTo("{\"items\":[\"one\",\"two\"],\"next\":null,\"prev\":null}"));
        given().get("/v1/examples?total=true").then().body("total", equalTo(2));
    }
}
