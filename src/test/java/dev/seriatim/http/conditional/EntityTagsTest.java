package dev.seriatim.http.conditional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.seriatim.http.Examples;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class EntityTagsTest {

    private static final String SHOWN = "/v1/examples/00000000-0000-0000-0000-000000000001";

    // REST Assured always asks for gzip unless told not to.
    private static RequestSpecification given() {
        return Examples.given()
                .config(
                        RestAssured.config()
                                .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()));
    }

    private static String tag() {
        return given().get(SHOWN).header("ETag");
    }

    private static ValidatableResponse put(String ifMatch) {
        return given().contentType("application/json")
                .body("{\"title\":\"a\",\"count\":1}")
                .header("If-Match", ifMatch)
                .put("/v1/examples")
                .then();
    }

    @Test
    void anAnswerIsTaggedAndHasTheHeadersOfDelivery() {
        given().get(SHOWN)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header(
                        "Cache-Control",
                        "public, max-age=0, s-maxage=60, stale-while-revalidate=30,"
                                + " stale-if-error=86400")
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .header("Access-Control-Allow-Origin", equalTo("*"))
                .header("Server", equalTo(null))
                .body("title", equalTo("stored"));
        assertThat(tag()).matches("\"[A-Za-z0-9_-]{22}\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"%s|304", "W/%s|304", "\"a\", %s|304", "*|304", "\"a\"|200", "a|200"})
    void whoHoldsTheTagIsNotAnsweredAgain(String held, int status) {
        given().header("If-None-Match", held.formatted(tag()))
                .get(SHOWN)
                .then()
                .statusCode(status)
                .header("ETag", tag())
                .header("Vary", "Accept-Encoding")
                .header("Cache-Control", not(equalTo(null)));
    }

    @Test
    void headIsGetWithoutTheBody() {
        var get = given().get(SHOWN);

        given().head(SHOWN)
                .then()
                .statusCode(200)
                .header("ETag", get.header("ETag"))
                .header("Content-Length", get.header("Content-Length"))
                .header("Content-Type", get.header("Content-Type"))
                .body(equalTo(""));
    }

    @Test
    void theCompressedFormHasATagOfItsOwn() {
        var answer = RestAssured.given().noFilters().get(SHOWN).then().statusCode(200);

        answer.header("Content-Encoding", "gzip")
                .header("ETag", tag().replaceAll("\"$", "-gzip\""));
    }

    @Test
    void aWriteNeedsTheCurrentTag() {
        given().contentType("application/json")
                .body("{\"title\":\"a\",\"count\":1}")
                .put("/v1/examples")
                .then()
                .statusCode(428);
        put("\"stale\"").statusCode(412);
        put("W/" + tag()).statusCode(412);
        put("unquoted").statusCode(400);
        put("\"stale\", " + tag()).statusCode(200);
        put(tag().replaceAll("\"$", "-gzip\"")).statusCode(200);
        put("*").statusCode(200);
    }

    @Test
    void anyPageMayReadDelivery() {
        given().header("Origin", "https://reader.example")
                .get(SHOWN)
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "*");
        given().header("Origin", "https://reader.example")
                .header("Access-Control-Request-Method", "GET")
                .options(SHOWN)
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", "*");
    }
}
