package dev.seriatim.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.seriatim.http.problem.ProblemType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
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
                                    .isIn("write", "publish", "import", "admin", "any");
                            assertThat(operation.node().has("security")).isFalse();
                            assertThat(operation.statuses()).contains(401);
                            assertThat(operation.promises(403))
                                    .isEqualTo(!operation.scope().equals("any"));
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
                        // What a run is to be stopped at, or a webhook told, changes all the time.
                        .filter(operation -> !operation.id().equals("cancelImport"))
                        .filter(operation -> !operation.id().equals("deleteWebhook"))
                        // Of several articles, each comes with its own tag in the body.
                        .filter(operation -> !operation.id().equals("patchArticles"))
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

        // What another system has written has its own rules.
        forEachJsonBody(
                schema ->
                        assertThat(schemas.faults(schema, stranger))
                                .as(schema.toString())
                                .anyMatch(
                                        fault ->
                                                fault.contains("stranger")
                                                        || isOfAnotherSystem(schema)));
    }

    private static boolean isOfAnotherSystem(JsonNode schema) {
        return schema.path("format").asText().equals("binary");
    }

    @Test
    void everyProblemTypeIsInTheContract() {
        var types = CONTRACT.document().at("/components/schemas/ProblemType/enum");

        assertThat(types)
                .extracting(JsonNode::textValue)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(ProblemType.values())
                                .map(type -> type.uri().toString())
                                .toList());
    }

    @Test
    void patchesHaveNoDefaults() {
        for (var operation : CONTRACT.operations()) {
            if (operation.method().equals("PATCH")) {
                var schema = operation.requestBody().orElseThrow().findPath("schema");
                assertThat(defaults(schema, new HashSet<>())).as(operation.id()).isEmpty();
            }
        }
    }

    /** The schemas with defaults that are reached from one, whatever lies between. */
    private static List<String> defaults(JsonNode node, Set<String> seen) {
        var found = new ArrayList<String>();
        if (node.has("default")) {
            found.add(node.toString());
        }
        var reference = node.path("$ref").asText("");
        if (!reference.isEmpty() && seen.add(reference)) {
            found.addAll(defaults(Contract.resolve(CONTRACT.document(), node), seen));
        }
        node.forEach(child -> found.addAll(defaults(child, seen)));
        return found;
    }

    // A generator that merges the parts of a list loses what the list is of.
    @Test
    void everyListNamesTheSchemaOfItsItems() {
        forEachJsonBody(
                schema -> {
                    var items =
                            Contract.resolve(CONTRACT.document(), schema)
                                    .path("properties")
                                    .path("items");
                    if (!items.isMissingNode()) {
                        assertThat(items.path("items").path("$ref").asText())
                                .as(schema.toString())
                                .startsWith("#/components/schemas/");
                    }
                });
    }

    // Generators make types without a name, or constants of the same name, of anything else.
    @Test
    void everyEnumIsASchemaOfItsOwnWithConstantsOfItsOwn() {
        var schemas = CONTRACT.document().at("/components/schemas");
        var constants = new ArrayList<String>();
        schemas.forEach(
                schema ->
                        (schema.has("x-enum-varnames")
                                        ? schema.path("x-enum-varnames")
                                        : schema.path("enum"))
                                .forEach(
                                        word ->
                                                constants.add(
                                                        word.textValue()
                                                                .toUpperCase(Locale.ROOT))));

        var enums = CONTRACT.document().findParents("enum");
        assertThat(enums).isNotEmpty().allMatch(one -> contains(schemas, one));
        assertThat(constants).doesNotHaveDuplicates();
    }

    private static boolean contains(JsonNode schemas, JsonNode one) {
        for (var schema : schemas) {
            if (schema == one) {
                return true;
            }
        }
        return false;
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
                    .filter(content -> !content.getKey().endsWith("ndjson"))
                    .forEach(content -> check.accept(content.getValue().path("schema")));
        }
    }
}
