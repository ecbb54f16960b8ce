package dev.seriatim.http.pipeline;

import static dev.seriatim.support.Json.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.seriatim.support.EveryOperation;
import dev.seriatim.support.Operation;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In which form a request is sent and answered, and when that is looked at. */
@QuarkusTest
class NegotiationTest extends EveryOperation {

    private static final List<String> MALFORMED =
            List.of("text", "text/", "/", ";", "-", "a".repeat(300), "application/json; charset");

    private static Stream<Operation> answering() {
        return operations().filter(operation -> operation.promises(406));
    }

    private static Stream<Operation> closedWriting() {
        return closed().filter(operation -> operation.bodyType().isPresent());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void emptyAcceptIsNone(Operation operation) {
        for (var accept : List.of("", "\t", ",", " , ,")) {
            var sender = permitted(operation).header("Accept", accept);

            var answer = send(sender, operation, library.path(operation) + "?nothing=1");

            isProblem(answer, 400, "invalid-request");
        }
    }

    @ParameterizedTest
    @MethodSource("reading")
    void emptyAcceptIsAnsweredFromCacheToo(Operation operation) {
        for (var i = 0; i < 2; i++) {
            var sender = permitted(operation).header("Accept", "");

            send(sender, operation, library.address(operation)).then().statusCode(200);
        }
    }

    @ParameterizedTest
    @MethodSource("answering")
    void malformedAcceptIsRefused(Operation operation) {
        for (var malformed : MALFORMED) {
            var sender = permitted(operation).header("Accept", malformed);

            var answer = send(sender, operation, library.address(operation));

            isProblem(answer, 406, "not-acceptable");
        }
    }

    @ParameterizedTest
    @MethodSource("writing")
    void malformedContentTypeIsRefused(Operation operation) {
        for (var malformed : MALFORMED) {
            var sender =
                    permitted(operation).header("Content-Type", malformed).body(bytes(operation));

            var answer = ask(sender, operation, library.address(operation));

            isProblem(answer, 415, "unsupported-media-type");
        }
    }

    private static byte[] bytes(Operation operation) {
        return text(operation).getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("scoped")
    void whoeverMayNotAskIsToldNothingElse(Operation operation) {
        var address = library.address(operation);

        for (var type : List.of("text/csv", "text")) {
            var stranger = reader().header("Accept", type).header("Content-Type", type);
            var other =
                    holder(library.key("all but " + operation.scope()))
                            .header("Accept", type)
                            .header("Content-Type", type);

            isProblem(ask(stranger, operation, address), 401, "unauthenticated");
            isProblem(ask(other, operation, address), 403, "forbidden");
        }
    }

    @ParameterizedTest
    @MethodSource("writing")
    void answerIsLookedAtBeforeTheBody(Operation operation) {
        if (operation.promises(406)) {
            var sender = permitted(operation).header("Accept", "text/x").contentType("text/x");

            var answer = ask(sender.body("x"), operation, library.address(operation));

            isProblem(answer, 406, "not-acceptable");
        }
    }

    // RFC 7396 has a type of its own, which clients often do not send.
    private static String patchesIn(String type) {
        return type.equals("application/json") ? type : type + ", application/json";
    }

    @ParameterizedTest
    @MethodSource("writing")
    void refusalNamesWhatWouldDo(Operation operation) {
        var type = operation.bodyType().orElseThrow();
        var sender = permitted(operation).contentType("text/x").body("x");

        var answer = ask(sender, operation, library.address(operation));

        isProblem(answer, 415, "unsupported-media-type")
                .header("Accept", containsString(type))
                .header(
                        "Accept-Patch",
                        operation.method().equals("PATCH")
                                ? equalTo(patchesIn(type))
                                : equalTo(null));
        assertThat(field(answer, "/detail")).contains(type);
    }

    @ParameterizedTest
    @MethodSource("closedWriting")
    void codedBodyIsRefused(Operation operation) {
        for (var coding : List.of("gzip", "identity, br", "x")) {
            var sender =
                    permitted(operation)
                            .header("Content-Encoding", coding)
                            .header("Content-Type", operation.bodyType().orElseThrow())
                            .body(bytes(operation));

            var answer = ask(sender, operation, library.address(operation));

            isProblem(answer, 415, "unsupported-media-type")
                    .header("Accept-Encoding", equalTo("identity"));
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void optionsAreThoseOfTheRefusal(Operation operation) {
        var address = library.address(operation);
        var refused = editor().request("BREW", address);

        for (var query : List.of("", "?fields=slug", "?nothing=%F0%9F%98%80")) {
            reader().noFilters()
                    .urlEncodingEnabled(false)
                    .options(address + query)
                    .then()
                    .statusCode(200)
                    .header("Allow", equalTo(refused.getHeader("Allow")))
                    .header("Cache-Control", equalTo("no-store"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "format=json text/csv",
                "format=csv application/json",
                "format=nginx text/csv",
                "format=csv text/csv;q=0, */*"
            })
    void fileIsNotSentToWhoeverAsksForAnother(String question) {
        var parts = question.split(" ", 2);

        var answer = reader().header("Accept", parts[1]).get("/v1/redirects?" + parts[0]);

        isProblem(answer, 406, "not-acceptable");
        reader().header("Accept", "text/*, application/json;q=0.1")
                .get("/v1/redirects?" + parts[0])
                .then()
                .statusCode(200);
    }
}
