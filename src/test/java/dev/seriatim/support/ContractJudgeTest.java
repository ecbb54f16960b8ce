package dev.seriatim.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContractJudgeTest {

    private static final Contract LAMPS =
            Contract.parse(
                    """
            openapi: 3.1.1
            paths:
              /lamps/{name}:
                parameters:
                  - { name: name, in: path, required: true, schema: { type: string } }
                get:
                  operationId: readLamp
                  parameters:
                    - { name: limit, in: query, schema: { type: integer, maximum: 100 } }
                  responses:
                    '200':
                      headers:
                        ETag: { required: true, schema: { type: string, pattern: '^"' } }
                        Link: { schema: { type: string } }
                      content: { application/json: { schema: { $ref: '#/components/schemas/Lamp' } } }
                    '304': { description: Nothing new. }
                put:
                  operationId: replaceLamp
                  parameters:
                    - { name: If-Match, in: header, required: true, schema: { type: string } }
                  requestBody:
                    content: { application/json: { schema: { $ref: '#/components/schemas/Lamp' } } }
                  responses:
                    '204': { description: Done. }
                    '400': { description: Wrong. }
            components:
              schemas:
                Base: { type: object, properties: { lit: { type: boolean } } }
                Lamp:
                  allOf: [{ $ref: '#/components/schemas/Base' }]
                  required: [since]
                  properties: { since: { type: string, format: date-time } }
                  unevaluatedProperties: false
                Problem: { type: object, required: [title] }
            """);
    private static final String LAMP = "{\"lit\": true, \"since\": \"2026-01-05T06:00:00Z\"}";
    private static final Map<String, String> JSON =
            Map.of("Content-Type", "application/json", "ETag", "\"a\"");
    private static final Map<String, String> PROBLEM =
            Map.of("Content-Type", "application/problem+json");

    @Test
    void documentedAnswerIsAccepted() {
        assertThat(get("/lamps/hall?limit=5", 200, JSON, LAMP)).isEmpty();
    }

    @Test
    void undocumentedStatusIsRefused() {
        assertThat(get("/lamps/hall", 418, JSON, LAMP))
                .containsExactly("readLamp documents no 418, only [200, 304]");
    }

    @Test
    void unknownPropertyIsRefused() {
        assertThat(get("/lamps/hall", 200, JSON, LAMP.replace("lit", "lid")))
                .singleElement()
                .asString()
                .contains("lid");
    }

    @Test
    void missingPropertyIsRefused() {
        assertThat(get("/lamps/hall", 200, JSON, "{}"))
                .singleElement()
                .asString()
                .contains("since");
    }

    @Test
    void wrongFormatIsRefused() {
        assertThat(get("/lamps/hall", 200, JSON, "{\"since\": \"yesterday\"}"))
                .singleElement()
                .asString()
                .contains("date-time");
    }

    @Test
    void duplicateKeyIsRefused() {
        assertThat(get("/lamps/hall", 200, JSON, LAMP.replace("{", "{\"lit\": false, ")))
                .singleElement()
                .asString()
                .contains("Duplicate");
    }

    @Test
    void missingHeaderIsRefused() {
        assertThat(get("/lamps/hall", 200, Map.of("Content-Type", "application/json"), LAMP))
                .containsExactly("header ETag is missing");
    }

    @Test
    void wrongHeaderIsRefused() {
        var weak = Map.of("Content-Type", "application/json", "ETag", "W/\"a\"");

        assertThat(get("/lamps/hall", 200, weak, LAMP))
                .singleElement()
                .asString()
                .startsWith("header ETag");
    }

    @Test
    void undocumentedMediaTypeIsRefused() {
        var html = Map.of("Content-Type", "text/html", "ETag", "\"a\"");

        assertThat(get("/lamps/hall", 200, html, LAMP))
                .containsExactly("media type text/html is not documented");
    }

    @Test
    void bodyWhereNoneIsDocumentedIsRefused() {
        assertThat(get("/lamps/hall", 304, Map.of(), "x"))
                .containsExactly("the answer must have no body");
    }

    @Test
    void headIsJudgedAsGetWithoutBody() {
        assertThat(judged("HEAD", "/lamps/hall", Map.of(), "", 200, JSON, "")).isEmpty();
        assertThat(judged("HEAD", "/lamps/hall", Map.of(), "", 200, JSON, LAMP)).hasSize(1);
        assertThat(judged("HEAD", "/lamps/hall", Map.of(), "", 200, Map.of(), "")).hasSize(1);
    }

    @Test
    void undocumentedQueryParameterThatSucceedsIsRefused() {
        assertThat(get("/lamps/hall?colour=red", 200, JSON, LAMP))
                .containsExactly("query parameter colour is not documented");
    }

    @Test
    void queryParameterOutOfBoundsThatSucceedsIsRefused() {
        assertThat(get("/lamps/hall?limit=101", 200, JSON, LAMP)).hasSize(1);
        assertThat(get("/lamps/hall?limit=many", 200, JSON, LAMP)).hasSize(1);
        assertThat(get("/lamps/hall?limit=1&limit=2", 200, JSON, LAMP)).hasSize(1);
    }

    @Test
    void wrongRequestThatIsTurnedDownIsAccepted() {
        assertThat(put(Map.of("Content-Type", "text/plain"), "?", 400)).isEmpty();
    }

    @Test
    void wrongRequestThatSucceedsIsRefused() {
        var asJson = Map.of("Content-Type", "application/json; charset=utf-8", "if-match", "\"a\"");

        assertThat(put(asJson, LAMP, 204)).isEmpty();
        assertThat(put(asJson, "{\"lit\": true}", 204))
                .singleElement()
                .asString()
                .contains("since");
        assertThat(put(Map.of("Content-Type", "text/plain", "If-Match", "\"a\""), LAMP, 204))
                .hasSize(1);
        assertThat(put(Map.of("Content-Type", "application/json"), LAMP, 204))
                .containsExactly("it succeeded without the required header If-Match");
    }

    @Test
    void successOutsideTheContractIsRefused() {
        assertThat(get("/candles", 200, JSON, "{}"))
                .containsExactly("the contract knows no GET /candles");
        assertThat(judged("PATCH", "/lamps/hall", Map.of(), "", 200, JSON, "{}")).hasSize(1);
    }

    @Test
    void refusalOutsideTheContractMustBeAProblem() {
        assertThat(get("/candles", 404, PROBLEM, "{\"title\": \"Not found\"}")).isEmpty();
        assertThat(get("/candles", 404, PROBLEM, "{}")).hasSize(1);
        assertThat(get("/candles", 404, JSON, "{\"title\": \"Not found\"}")).hasSize(1);
        assertThat(
                        judged(
                                "PATCH",
                                "/lamps/hall",
                                Map.of(),
                                "",
                                405,
                                PROBLEM,
                                "{\"title\": \"No\"}"))
                .containsExactly("405 must name the methods in Allow (RFC 9110 15.5.6)");
    }

    @Test
    void problemOfAnotherStatusIsRefused() {
        assertThat(get("/candles", 404, PROBLEM, "{\"title\": \"No\", \"status\": 400}"))
                .containsExactly("problem has the status 400");
        assertThat(
                        get(
                                "/candles",
                                404,
                                PROBLEM,
                                """
                                {"title": "No", "type": "https://seriatim.dev/problems/malformed-json"}
                                """))
                .containsExactly(
                        "problem https://seriatim.dev/problems/malformed-json goes with 400");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.lang.IllegalStateException: no lamp",
                "at dev.seriatim.lamp.Lamp(Lamp.java:12)",
                "ERROR: relation lamp does not exist",
                "breaks lamp_room_id_fkey"
            })
    void problemThatSpeaksOfTheInsideIsRefused(String detail) {
        var problem = "{\"title\": \"No\", \"detail\": \"" + detail + "\"}";

        assertThat(get("/candles", 404, PROBLEM, problem))
                .singleElement()
                .asString()
                .startsWith("problem speaks of the inside");
    }

    @Test
    void platformIsNotJudged() {
        assertThat(get("/q/health", 200, Map.of(), "UP")).isEmpty();
    }

    private static List<String> get(
            String uri, int status, Map<String, String> headers, String body) {
        return judged("GET", uri, Map.of(), "", status, headers, body);
    }

    private static List<String> put(Map<String, String> headers, String body, int status) {
        return judged("PUT", "/lamps/hall", headers, body, status, Map.of(), "");
    }

    private static List<String> judged(
            String method,
            String uri,
            Map<String, String> requestHeaders,
            String requestBody,
            int status,
            Map<String, String> headers,
            String body) {
        var exchange =
                new Exchange(
                        method,
                        URI.create(uri),
                        requestHeaders,
                        requestBody,
                        status,
                        headers,
                        body);
        return new ContractJudge(LAMPS).violations(exchange);
    }
}
