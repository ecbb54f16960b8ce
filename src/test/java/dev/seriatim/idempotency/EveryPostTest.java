package dev.seriatim.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.seriatim.support.ApiTest;
import dev.seriatim.support.Contract;
import dev.seriatim.support.Operation;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No POST of management is forgotten: each one that the contract knows minds its key. */
@QuarkusTest
class EveryPostTest extends ApiTest {

    private final String key = UUID.randomUUID().toString();

    static Stream<String> posts() {
        return operations().map(Operation::id);
    }

    @ParameterizedTest
    @MethodSource("posts")
    void keyIsDocumented(String id) {
        assertThat(operation(id).parameters("header")).containsKey("Idempotency-Key");
    }

    @ParameterizedTest
    @MethodSource("posts")
    void malformedKeyIsRefused(String id) {
        var refused = post(operation(id), "not a key");

        refused.then().statusCode(400).body("errors.parameter", contains("Idempotency-Key"));
    }

    @ParameterizedTest
    @MethodSource("posts")
    void keyOfAnotherRequestIsRefused(String id) {
        editor().header("Idempotency-Key", key)
                .body(Map.of("name", "Tea"))
                .post("/manage/v1/topics")
                .then()
                .statusCode(201);

        var refused = post(operation(id), key);

        refused.then()
                .statusCode(422)
                .body("type", equalTo("https://seriatim.dev/problems/idempotency-key-reused"));
    }

    @ParameterizedTest
    @MethodSource("posts")
    void requestBesideTheFirstIsRefused(String id) throws SQLException {
        try (var running = database.getConnection()) {
            running.setAutoCommit(false);
            try (var lock =
                    running.prepareStatement(
                            "select pg_advisory_xact_lock(hashtextextended(?, 0))")) {
                lock.setString(
                        1,
                        "idempotency:" + Claim.of("the-key-of-the-tests-and-of-nothing-else", key));
                lock.execute();
            }

            var refused = post(operation(id), key);
            running.rollback();

            refused.then()
                    .statusCode(409)
                    .body("type", equalTo("https://seriatim.dev/problems/conflict"));
        }
    }

    private static Stream<Operation> operations() {
        return Contract.ofTheProject().operations().stream()
                .filter(operation -> operation.method().equals("POST"))
                .filter(operation -> operation.template().startsWith("/manage/"));
    }

    private static Operation operation(String id) {
        return operations()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Response post(Operation operation, String key) {
        var request = editor().header("Idempotency-Key", key);
        operation
                .bodyType()
                .ifPresent(type -> request.contentType(type).body(example(operation, type)));
        return request.post(address(operation));
    }

    private static String example(Operation operation, String type) {
        var content = operation.requestBody().orElseThrow().get("content").get(type);
        var example =
                content.has("example")
                        ? content.get("example")
                        : content.get("examples").elements().next().get("value");
        return example.isTextual() ? example.textValue() : example.toString();
    }

    private static String address(Operation operation) {
        var address = operation.template();
        for (var parameter : operation.parameters("path").entrySet()) {
            address =
                    address.replace(
                            "{" + parameter.getKey() + "}",
                            parameter.getValue().path("example").asText("1"));
        }
        return address;
    }
}
