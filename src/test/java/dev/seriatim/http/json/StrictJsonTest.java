package dev.seriatim.http.json;

import static dev.seriatim.http.Examples.given;
import static io.restassured.RestAssured.config;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import dev.seriatim.http.problem.Problem;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class StrictJsonTest {

    // REST Assured would add a charset of its own choice.
    private static ValidatableResponse patch(String body) {
        return given().config(
                        config().encoderConfig(
                                        encoderConfig()
                                                .appendDefaultContentCharsetToContentTypeIfUndefined(
                                                        false)))
                .contentType(MergePatch.MEDIA_TYPE)
                .body(body)
                .patch("/v1/examples")
                .then();
    }

    private static ValidatableResponse post(String body) {
        return given().contentType("application/json")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/v1/examples")
                .then();
    }

    private static ValidatableResponse post(int... bytes) {
        byte[] body = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            body[i] = (byte) bytes[i];
        }
        return given().contentType("application/json").body(body).post("/v1/examples").then();
    }

    @Test
    void whatFitsIsBound() {
        post("""
        {"title": "a😀", "count": 2, "open": false, "colour": "dark_red", "at": "2026-11-23T10:00:00+02:00",
         "parts": [{"name": "x", "rank": 1}]}
        """)
                .statusCode(200)
                .body("title", equalTo("a😀"))
                .body("colour", equalTo("dark_red"))
                .body("at", equalTo("2026-11-23T08:00:00Z"))
                .body("id", equalTo(null));
    }

    @Test
    void aPrimitiveIsNeverMadeUp() {
        post("{\"title\":\"a\"}").statusCode(400).body("errors.pointer", contains("/count"));
        post("{\"title\":\"a\",\"count\":null}")
                .statusCode(400)
                .body("errors.pointer", contains("/count"));
    }

    @Test
    void everyFaultIsToldAtOnce() {
        post("""
        {"title": 7, "count": 1.9, "open": "true", "colour": "BLUE", "at": 5, "id": "1-1-1-1-1", "more": 1, "a/b~": 1,
         "parts": [{"name": "too long"}, {"rank": "7", "x": null}, null, []]}
        """)
                .statusCode(400)
                .body("type", equalTo("https://seriatim.dev/problems/invalid-request"))
                .body(
                        "errors.pointer",
                        hasItems(
                                "/title",
                                "/count",
                                "/open",
                                "/colour",
                                "/at",
                                "/id",
                                "/more",
                                "/a~1b~0",
                                "/parts/0/name",
                                "/parts/1/name",
                                "/parts/1/rank",
                                "/parts/1/x",
                                "/parts/2",
                                "/parts/3"))
                .body("errors.size()", equalTo(14));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "{",
                "{\"title\":\"a\"} x",
                "{\"title\":\"a\",\"title\":\"b\"}",
                "{'title':'a'}",
                "[1,]",
                "NaN"
            })
    void whatIsNotOneJsonDocumentIsMalformed(String body) {
        post(body)
                .statusCode(400)
                .body("type", equalTo("https://seriatim.dev/problems/malformed-json"));
    }

    @Test
    void aSyntaxErrorSaysWhere() {
        post("{\n  \"title\" \"a\"}")
                .statusCode(400)
                .body("detail", containsString("line 2, column"));
        post("{\"title\":\"a\",\"title\":\"b\"}").body("detail", containsString("twice"));
        post("{\"title\":\"a\"} {}").body("detail", containsString("follows"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "7", "\"a\"", "true", "[{\"title\":\"a\"}]"})
    void whatIsNotAnObjectIsRefused(String body) {
        post(body).statusCode(400).body("errors.pointer", contains(""));
    }

    @Test
    void textThatCannotBeStoredIsRefusedWithItsField() {
        post("{\"title\":\"a\\u0000b\"}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/title"));
        post("{\"title\":\"a\\ud800b\"}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/title"));
        post("{\"title\":\"a\",\"\\udc00\":1}").statusCode(400);
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        post('"', 0xC0, 0xAF, '"').statusCode(400);
        post('"', 0xED, 0xA0, 0x80, '"').statusCode(400);
        post('"', 0xE2, 0x82).statusCode(400);
        post(0xEF, 0xBB, 0xBF, '{', '}')
                .statusCode(400)
                .body("detail", containsString("byte order mark"));
        given().contentType("application/json; charset=utf-16")
                .body("{}")
                .post("/v1/examples")
                .then()
                .statusCode(415);
    }

    @Test
    void depthNumbersAndSizesAreBounded() {
        post("[".repeat(100_000)).statusCode(400);
        post("{\"title\":\"a\",\"count\":" + "1".repeat(1000) + "}").statusCode(400);
        post("{\"title\":\"a\",\"count\":1e999999999}").statusCode(400);
        post("{\"title\":\"a\",\"count\":2147483648}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/count"));
        post("{\"title\":\"" + "a".repeat(1 << 20) + "\"}")
                .statusCode(413)
                .contentType(Problem.MEDIA_TYPE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e99999999999",
                "1e-99999999999",
                "0e99999999999",
                "0e-99999999999",
                "1e-2147483648",
                "0e-2147483648",
                "-1.5E+2147483650",
                "1111111111111111111111111111111",
                "0.1111111111111111111111111111111",
                "1e0000000000000000000000000000001"
            })
    void aNumberBeyondAllBoundsIsRefusedWithItsPlace(String number) {
        Map.of(
                        "{\"title\":\"a\",\"count\":%s}",
                        "/count",
                        "{\"more\":{\"x\":%s}}",
                        "/more/x",
                        "{\"a/b~\":[0,{\"c\":[[],%s]}]}",
                        "/a~1b~0/1/c/1",
                        "%s",
                        "")
                .forEach(
                        (body, pointer) ->
                                post(body.formatted(number))
                                        .statusCode(400)
                                        .body("type", endsWith("/malformed-json"))
                                        .body("errors.pointer", contains(pointer)));
    }

    @Test
    void anOperationMayTakeMore() {
        String body = "{\"title\":\"" + "a".repeat(2 << 20) + "\"}";

        given().contentType("application/json")
                .body(body)
                .post("/v1/examples/large")
                .then()
                .statusCode(400);
    }

    @Test
    void aChunkedBodyIsBoundedToo() {
        var stream = new java.io.ByteArrayInputStream(new byte[2 << 20]);

        given().contentType("application/json")
                .body(stream)
                .post("/v1/examples")
                .then()
                .statusCode(413);
    }

    @Test
    void aMergePatchChangesWhatItNames() {
        patch("{\"title\":\"new\",\"open\":null}")
                .statusCode(200)
                .body("title", equalTo("new"))
                .body("open", equalTo(null))
                .body("count", equalTo(1));
    }

    @Test
    void aMergePatchIsAsStrictAsAReplacement() {
        patch("{\"title\":null,\"more\":null,\"count\":\"1\"}")
                .statusCode(400)
                .body("errors.pointer", hasItems("/title", "/more", "/count"));
        patch("[]").statusCode(400);
    }
}
