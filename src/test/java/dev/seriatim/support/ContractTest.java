package dev.seriatim.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What the project's contract has to be, beyond what its linters check. */
class ContractTest {

    private static final Contract CONTRACT = Contract.ofTheProject();

    @Test
    void operationIsFoundByMethodAndPath() {
        assertThat(CONTRACT.operation("GET", "/v1/articles").map(Operation::id))
                .contains("listArticles");
        assertThat(CONTRACT.operation("HEAD", "/v1/articles/a-slug").map(Operation::id))
                .contains("readArticle");
        assertThat(CONTRACT.operation("DELETE", "/v1/articles/a-slug")).isEmpty();
        assertThat(CONTRACT.operation("GET", "/v1/articles/a/slug")).isEmpty();
    }

    @Test
    void managementNeedsAKeyAndNamesItsScope() {
        assertThat(operationsBelow("/manage/"))
                .isNotEmpty()
                .allSatisfy(
                        operation -> {
                            assertThat(operation.scope())
                                    .isIn("write", "publish", "import", "admin");
                            assertThat(operation.node().has("security")).isFalse();
                            assertThat(operation.statuses()).contains(401, 403);
                        });
    }

    @Test
    void deliveryIsOpenAndOnlyRead() {
        assertThat(operationsBelow("/v1/"))
                .isNotEmpty()
                .allSatisfy(
                        operation -> {
                            assertThat(operation.method()).isEqualTo("GET");
                            assertThat(operation.node().path("security")).isEmpty();
                            assertThat(operation.node().has("security")).isTrue();
                            assertThat(operation.statuses()).contains(200, 304, 401, 403);
                        });
    }

    @Test
    void writesToWhatExistsAreConditional() {
        var conditional =
                CONTRACT.operations().stream()
                        .filter(
                                operation ->
                                        List.of("PUT", "PATCH", "DELETE")
                                                .contains(operation.method()))
                        // Keys and tokens never change, so whoever revokes one overwrites nothing.
                        .filter(operation -> !operation.id().startsWith("revoke"))
                        .toList();

        assertThat(conditional)
                .isNotEmpty()
                .allSatisfy(
                        operation -> {
                            assertThat(operation.parameters("header")).containsKey("If-Match");
                            assertThat(operation.statuses()).contains(412, 428);
                        });
    }

    @Test
    void everyBodyThatIsReadOrAnsweredIsClosed() {
        var schemas = new ContractSchemas(CONTRACT.document());
        var stranger = JsonNodeFactory.instance.objectNode().put("stranger", true);

        forEachJsonBody(
                schema ->
                        assertThat(schemas.faults(schema, stranger))
                                .as(schema.toString())
                                .anyMatch(fault -> fault.contains("stranger")));
    }

    @Test
    void examplesMatchTheirSchemas() {
        var schemas = new ContractSchemas(CONTRACT.document());
        var checked = new ArrayList<JsonNode>();

        for (var schema : CONTRACT.document().at("/components/schemas")) {
            for (var example : schema.path("examples")) {
                assertThat(schemas.faults(schema, example)).isEmpty();
                checked.add(example);
            }
        }

        assertThat(checked).isNotEmpty();
    }

    private static List<Operation> operationsBelow(String prefix) {
        return CONTRACT.operations().stream()
                .filter(operation -> operation.template().startsWith(prefix))
                .toList();
    }

    private static void forEachJsonBody(Consumer<JsonNode> check) {
        for (var operation : CONTRACT.operations()) {
            var bodies = new ArrayList<JsonNode>();
            operation.requestBody().ifPresent(bodies::add);
            operation
                    .statuses()
                    .forEach(status -> bodies.add(operation.response(status).orElseThrow()));
            bodies.stream()
                    .flatMap(body -> body.path("content").properties().stream())
                    .filter(content -> content.getKey().endsWith("json"))
                    .forEach(content -> check.accept(content.getValue().path("schema")));
        }
    }
}
