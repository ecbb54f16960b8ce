package dev.seriatim.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.seriatim.support.EveryOperation;
import dev.seriatim.support.Operation;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class KeysTest extends EveryOperation {

    private static final String KEY = "the-key-of-the-tests";

    private static final List<String> NO_CREDENTIALS =
            List.of(
                    "Bearer wrong",
                    "Bearer",
                    "Bearer ",
                    "Bearer " + KEY + " " + KEY,
                    "Bearer " + KEY.toUpperCase(Locale.ROOT),
                    "Bearer " + KEY.substring(1),
                    "Bearer srt_" + "a".repeat(4000),
                    "Bearer null",
                    "Bearer ' or '1'='1",
                    "Bearer{}",
                    KEY,
                    "Basic YWRtaW46YWRtaW4=",
                    "Basic the-key-of-the-tests",
                    "Digest username=\"admin\"",
                    "Negotiate");

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
