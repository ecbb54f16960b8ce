package dev.seriatim.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.seriatim.support.EveryOperation;
import dev.seriatim.support.Operation;
import dev.seriatim.support.Raw;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class KeysTest extends EveryOperation {

    private static final String KEY = "the-key-of-the-tests-and-of-nothing-else";

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    private static final List<String> NO_CREDENTIALS =
            List.of(
                    "Bearer",
                    "Bearer ",
                    "Bearer{}",
                    KEY,
                    "Basic YWRtaW46YWRtaW4=",
                    "Basic the-key-of-the-tests-and-of-nothing-else",
                    "Digest username=\"admin\"",
                    "Negotiate");

    private static final List<String> NO_KEYS =
            List.of(
                    "wrong",
                    KEY + " " + KEY,
                    KEY.toUpperCase(Locale.ROOT),
                    KEY.substring(1),
                    "srt_" + "a".repeat(4000),
                    "null",
                    "' or '1'='1",
                    "a.b.c",
                    "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiIsInNjb3BlIjoiYWRtaW4ifQ.");

    private static Stream<Operation> closedAndNamed() {
        return closed().filter(operation -> !operation.placeholders().isEmpty());
    }

    private static Stream<Operation> closedAndWriting() {
        return closed().filter(operation -> operation.bodyType().isPresent());
    }

    private static void isRefused(Response answer) {
        isProblem(answer, 401, "unauthenticated")
                .header("WWW-Authenticate", equalTo("Bearer realm=\"seriatim\""));
    }

    private static void isRefusedAsInvalid(Response answer) {
        isProblem(answer, 401, "unauthenticated")
                .header(
                        "WWW-Authenticate",
                        equalTo("Bearer realm=\"seriatim\", error=\"invalid_token\""));
    }

    private static void isRefusedForLackOf(String scope, Response answer) {
        isProblem(answer, 403, "forbidden")
                .header(
                        "WWW-Authenticate",
                        equalTo(
                                "Bearer realm=\"seriatim\", error=\"insufficient_scope\", scope=\"%s\""
                                        .formatted(scope)));
    }

    @ParameterizedTest
    @MethodSource("closed")
    void closedOperationNeedsItsKey(Operation operation) {
        isRefused(send(stranger(operation), operation, library.address(operation)));

        for (var credentials : NO_CREDENTIALS) {
            var sender = stranger(operation).header("Authorization", credentials);

            isRefused(send(sender, operation, library.address(operation)));
        }
    }

    @ParameterizedTest
    @MethodSource("closed")
    void closedOperationTakesNoOtherKey(Operation operation) {
        var keys =
                Stream.of(
                                Stream.of(library.key("expired"), library.key("revoked")),
                                lookAlikes(library.key("all but read")),
                                NO_KEYS.stream())
                        .flatMap(kind -> kind);

        keys.forEach(
                key -> {
                    var sender = stranger(operation).header("Authorization", "Bearer " + key);

                    isRefusedAsInvalid(send(sender, operation, library.address(operation)));
                });
    }

    private static Stream<String> lookAlikes(String key) {
        return Stream.of(
                key.substring(0, key.length() - 1) + "!",
                key.substring(0, key.length() - 7),
                key.substring(0, 4) + "x" + key.substring(5),
                key.replace("srt_", "SRT_"),
                key + "\u00e9",
                key.replaceFirst("_", "-"));
    }

    @ParameterizedTest
    @MethodSource("scoped")
    void allOtherScopesTogetherAreNotEnough(Operation operation) {
        var key = library.key("all but " + operation.scope());
        var sender = stranger(operation).header("Authorization", "Bearer " + key);

        var answer = send(sender, operation, library.address(operation));

        isRefusedForLackOf(operation.scope(), answer);
    }

    @ParameterizedTest
    @MethodSource("scoped")
    void scopeOfTheOperationIsEnough(Operation operation) {
        var key = library.key("only " + operation.scope());
        var sender = stranger(operation).header("Authorization", "Bearer " + key);
        var address = library.path(operation) + "?nothing=1";

        var answer = send(sender, operation, address);

        isProblem(answer, 400, "invalid-request").body("errors[0].parameter", equalTo("nothing"));
    }

    @ParameterizedTest
    @MethodSource("closed")
    void keyIsTakenFromItsHeaderOnly(Operation operation) {
        var address = library.address(operation);

        for (var parameter : List.of("access_token", "key", "api_key", "token")) {
            var query = "?" + parameter + "=" + KEY;

            isRefused(send(stranger(operation), operation, address + query));
        }
        for (var header : List.of("X-Api-Key", "Proxy-Authorization", "X-Authorization")) {
            var sender = stranger(operation).header(header, "Bearer " + KEY);

            isRefused(send(sender, operation, address));
        }
        isRefused(send(stranger(operation).cookie("Authorization", KEY), operation, address));
    }

    @ParameterizedTest
    @MethodSource("closedAndNamed")
    void strangersCannotTellWhatExists(Operation operation) {
        var existing = send(sameRequest(operation), operation, library.address(operation));

        for (var name : List.of("00000000-0000-7000-8000-000000000000", "nothing", "-")) {
            var address = library.address(operation, 0, name);

            var missing = send(sameRequest(operation), operation, address);

            assertThat(missing.statusCode()).isEqualTo(existing.statusCode());
            assertThat(missing.headers()).hasToString(existing.headers().toString());
            assertThat(missing.asString()).isEqualTo(existing.asString());
        }
    }

    @ParameterizedTest
    @MethodSource("closedAndNamed")
    void whoeverLacksTheScopeCannotTellWhatExists(Operation operation) {
        var key = library.key("all but " + operation.scope());
        var existing = send(sameRequest(operation, key), operation, library.address(operation));

        for (var name : List.of("00000000-0000-7000-8000-000000000000", "nothing", "-")) {
            var address = library.address(operation, 0, name);

            var missing = send(sameRequest(operation, key), operation, address);

            assertThat(missing.statusCode()).isEqualTo(403).isEqualTo(existing.statusCode());
            assertThat(missing.headers()).hasToString(existing.headers().toString());
            assertThat(missing.asString()).isEqualTo(existing.asString());
        }
    }

    private static RequestSpecification sameRequest(Operation operation, String key) {
        return sameRequest(operation).header("Authorization", "Bearer " + key);
    }

    private static RequestSpecification sameRequest(Operation operation) {
        return stranger(operation).header("X-Request-Id", "same");
    }

    @ParameterizedTest
    @MethodSource("closedAndWriting")
    void strangersBodyIsNotRead(Operation operation) {
        var address = library.address(operation);
        var type = operation.bodyType().orElseThrow();

        for (var body : List.of("", "{", "null", "[".repeat(10_000), "{\"a\":1,\"a\":2}")) {
            var sender = stranger(operation).contentType(type).body(body);

            isRefused(ask(sender, operation, address));
        }
        var large = announcing(stranger(operation)).contentType(type).body(new byte[2 << 20]);
        isRefused(ask(large, operation, address));
    }

    @ParameterizedTest
    @MethodSource("closedAndWriting")
    void refusalDoesNotWaitForTheBody(Operation operation) throws IOException {
        for (var refused : Map.of("wrong", 401, library.key("only read"), 403).entrySet()) {
            var request =
                    """
                    %s %s HTTP/1.1
                    Host: localhost
                    Authorization: Bearer %s
                    Content-Type: %s; boundary=x
                    Content-Length: 9000000

                    {\
                    """
                            .formatted(
                                    operation.method(),
                                    library.address(operation),
                                    refused.getKey(),
                                    operation.bodyType().orElseThrow());

            var status = Raw.statusLine(port, request.replace("\n", "\r\n"));

            assertThat(status).startsWith("HTTP/1.1 " + refused.getValue());
        }
    }

    private static RequestSpecification stranger(Operation operation) {
        return operation.promises(428) ? reader().header("If-Match", "*") : reader();
    }

    @ParameterizedTest
    @MethodSource("reading")
    void wrongKeyOpensNothingAndClosesNothing(Operation operation) {
        var answer =
                send(
                        reader().header("Authorization", "Bearer wrong"),
                        operation,
                        library.address(operation));

        answer.then().statusCode(operation.isOpen() ? 200 : 401);
        reader().header("Authorization", "Bearer wrong")
                .head(library.address(operation))
                .then()
                .statusCode(answer.statusCode());
    }

    @Test
    void nameOfTheSchemeHasNoCase() {
        for (var scheme : List.of("bearer", "BEARER", "Bearer ")) {
            reader().header("Authorization", scheme + " " + KEY)
                    .get("/manage/v1/articles")
                    .then()
                    .statusCode(200);
        }
    }
}
