package dev.seriatim.http;

import static dev.seriatim.support.Json.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;

import dev.seriatim.http.json.MergePatch;
import dev.seriatim.support.EveryOperation;
import dev.seriatim.support.Operation;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class MannersTest extends EveryOperation {

    /**
     * What is sent while it is read, in less memory than it takes as a whole: nobody knows its tag
     * or its length before its end.
     */
    private static final Set<String> STREAMED = Set.of("exportLibrary");

    private static final List<String> NAMES_OF_NOTHING =
            List.of(
                    "00000000-0000-7000-8000-000000000000",
                    "1-1-1-1-1",
                    "nothing-of-this-name",
                    "Not_A_Name",
                    "%C3%A9%F0%9F%98%80",
                    "%25",
                    "'--",
                    "a".repeat(300));

    private static Stream<Operation> named() {
        return operations().filter(operation -> !operation.placeholders().isEmpty());
    }

    private static Stream<Operation> answering() {
        return operations().filter(operation -> operation.promises(406));
    }

    private static Stream<Operation> conditional() {
        return operations().filter(operation -> operation.promises(428));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void contractPromisesTheManners(Operation operation) {
        var promised = new HashSet<>(Set.of(400, 401));
        if (!operation.id().equals("readCaller")) {
            promised.add(403);
        }
        if (!operation.placeholders().isEmpty()) {
            promised.add(404);
        }
        if (operation.bodyType().isPresent()) {
            promised.addAll(Set.of(413, 415));
        }
        if (replaces(operation) || deletesWhatIsRead(operation)) {
            promised.addAll(Set.of(412, 428));
        }
        if (operation.method().equals("GET")) {
            promised.addAll(STREAMED.contains(operation.id()) ? Set.of(200) : Set.of(200, 304));
        }
        if (operation.promises(200) || operation.promises(201)) {
            promised.add(406);
        }

        assertThat(promised).allMatch(operation::promises);
    }

    // Several articles have their tags in the body.
    private static boolean replaces(Operation operation) {
        return Set.of("PUT", "PATCH").contains(operation.method())
                && !operation.id().equals("patchArticles");
    }

    private static boolean deletesWhatIsRead(Operation operation) {
        var read = reading().anyMatch(other -> other.template().equals(operation.template()));
        return read
                && operation.method().equals("DELETE")
                && !operation.id().startsWith("revoke")
                // What is to be stopped, or goes on by itself, changes all the time.
                && !Set.of("cancelImport", "deleteWebhook").contains(operation.id());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void unknownQueryParameterIsRefused(Operation operation) {
        var address = library.path(operation) + "?nothing=1";

        var answer = send(permitted(operation), operation, address);

        isProblem(answer, 400, "invalid-request");
        assertThat(field(answer, "/errors/0/parameter")).isEqualTo("nothing");
    }

    @ParameterizedTest
    @MethodSource("operations")
    void queryParameterIsNeitherRepeatedNorEmpty(Operation operation) {
        for (var name : operation.queryParameters()) {
            var address = library.path(operation) + "?" + name + "=";

            var empty = send(permitted(operation), operation, address);
            var repeated = send(permitted(operation), operation, address + "1&" + name + "=1");

            isProblem(empty, 400, "invalid-request");
            assertThat(field(empty, "/errors/0/parameter")).isEqualTo(name);
            assertThat(field(empty, "/errors/0/detail")).contains("empty");
            isProblem(repeated, 400, "invalid-request");
            assertThat(field(repeated, "/errors/0/parameter")).isEqualTo(name);
            assertThat(field(repeated, "/errors/0/detail")).contains("once");
        }
    }

    @ParameterizedTest
    @MethodSource("answering")
    void nothingIsDoneForWhoeverCannotTakeTheAnswer(Operation operation) {
        for (var types :
                List.of("image/png", "text/html", "*/*;q=0", "application/*;q=0.0, text/x")) {
            var sender = permitted(operation).header("Accept", types);

            var answer = send(sender, operation, library.address(operation));

            isProblem(answer, 406, "not-acceptable");
        }
    }

    @ParameterizedTest
    @MethodSource("writing")
    void bodyOfAnotherTypeIsRefused(Operation operation) {
        for (var type :
                List.of("text/csv", "application/xml", "application/x-www-form-urlencoded")) {
            var sender = permitted(operation).contentType(type).body(text(operation));

            if (!operation.takes(type)) {
                var answer = ask(sender, operation, library.address(operation));

                isProblem(answer, 415, "unsupported-media-type");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("writing")
    void documentIsNoPatch(Operation operation) {
        var sender = permitted(operation).contentType(MergePatch.MEDIA_TYPE).body(text(operation));

        if (!operation.method().equals("PATCH")) {
            var answer = ask(sender, operation, library.address(operation));

            isProblem(answer, 415, "unsupported-media-type");
        }
    }

    @ParameterizedTest
    @MethodSource("writing")
    void tooLargeBodyIsRefusedBeforeItIsSent(Operation operation) {
        var sender =
                announcing(permitted(operation))
                        .contentType(operation.bodyType().orElseThrow())
                        .body(new byte[(16 << 20) + 1]);

        var answer = ask(sender, operation, library.address(operation));

        isProblem(answer, 413, "content-too-large").header("Connection", "close");
    }

    @ParameterizedTest
    @MethodSource("conditional")
    void writeWithoutConditionIsRefused(Operation operation) {
        var answer = send(editor(), operation, library.address(operation));

        isProblem(answer, 428, "precondition-required");
    }

    @ParameterizedTest
    @MethodSource("conditional")
    void writeWithStaleTagIsRefused(Operation operation) {
        for (var stale : List.of("\"stale\"", "\"\"", "W/\"stale\"", "\"a\", \"b\"")) {
            var sender = editor().header("If-Match", stale);

            var answer = send(sender, operation, library.address(operation));

            isProblem(answer, 412, "precondition-failed");
        }
    }

    @ParameterizedTest
    @MethodSource("conditional")
    void weakTagIsNoCondition(Operation operation) {
        var tag = currentTag(operation);
        var sender = editor().header("If-Match", "W/" + tag);

        var answer = send(sender, operation, library.address(operation));

        isProblem(answer, 412, "precondition-failed");
    }

    private static String currentTag(Operation operation) {
        var changed =
                library.address(operation)
                        .replace("/trash/", "/articles/")
                        .replaceFirst("(/manage/v1/[a-z]+/[^/]+)/.*", "$1");
        return editor().get(changed).then().statusCode(200).extract().header("ETag");
    }

    @ParameterizedTest
    @MethodSource("conditional")
    void malformedConditionIsRefused(Operation operation) {
        for (var malformed : List.of("stale", "\"a\" \"b\"", "\"a", "*, \"a\"")) {
            var sender = editor().header("If-Match", malformed);

            var answer = send(sender, operation, library.address(operation));

            isProblem(answer, 400, "invalid-request");
            assertThat(field(answer, "/errors/0/parameter")).isEqualTo("If-Match");
        }
    }

    @ParameterizedTest
    @MethodSource("named")
    void nameOfNothingIsNotFound(Operation operation) {
        for (var place = 0; place < operation.placeholders().size(); place++) {
            for (var name : NAMES_OF_NOTHING) {
                var address = library.address(operation, place, name);

                var answer = send(permitted(operation), operation, address);

                isProblem(answer, 404, "not-found");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("reading")
    void whatIsHeldIsNotSentAgain(Operation operation) {
        var address = library.address(operation);
        var read = send(permitted(operation), operation, address).then().statusCode(200);
        var tag = read.extract().header("ETag");

        for (var held : List.of(tag, "W/" + tag, "\"other\", " + tag, ",," + tag, "*")) {
            send(permitted(operation).header("If-None-Match", held), operation, address)
                    .then()
                    .statusCode(304)
                    .header("ETag", tag)
                    .header("Cache-Control", read.extract().header("Cache-Control"))
                    .header("Vary", read.extract().header("Vary"))
                    .body(emptyString());
        }
        send(permitted(operation).header("If-None-Match", "\"other\""), operation, address)
                .then()
                .statusCode(200)
                .body(equalTo(read.extract().asString()));
    }

    @ParameterizedTest
    @MethodSource("reading")
    void headIsGetWithoutBody(Operation operation) {
        for (var address : List.of(library.address(operation), library.path(operation) + "?x=1")) {
            var got = sameRequest(operation).get(address);
            var headed = sameRequest(operation).head(address);

            assertThat(headed.statusCode()).isEqualTo(got.statusCode());
            assertThat(headers(headed)).isEqualTo(headers(got));
            assertThat(headers(headed))
                    .containsEntry("content-length", String.valueOf(got.asByteArray().length));
            assertThat(headed.asByteArray()).isEmpty();
        }
    }

    private static RequestSpecification sameRequest(Operation operation) {
        return permitted(operation).header("X-Request-Id", "same");
    }

    private static Map<String, String> headers(Response answer) {
        return answer.headers().asList().stream()
                .filter(header -> !header.getName().equalsIgnoreCase("Cache-Status"))
                .collect(
                        Collectors.toMap(
                                header -> header.getName().toLowerCase(Locale.ROOT),
                                Header::getValue,
                                (one, other) -> one + ", " + other,
                                TreeMap::new));
    }
}
