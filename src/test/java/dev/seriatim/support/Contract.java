package dev.seriatim.support;

import static java.util.stream.Collectors.toCollection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The API as {@code openapi.yaml} describes it: a document, and the operations in it. */
public final class Contract {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final JsonNode document;
    private final List<Operation> operations;

    private Contract(JsonNode document) {
        this.document = document;
        this.operations = operations(document);
    }

    /** The project's own contract, from the place on the class path from which it is served. */
    public static Contract ofTheProject() {
        return Held.CONTRACT;
    }

    /** Reads a contract from an OpenAPI 3.1 document, in YAML or JSON. */
    public static Contract parse(String text) {
        try {
            return new Contract(new YAMLMapper().readTree(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes an OpenAPI 3.1 document that was read already. */
    static Contract of(JsonNode document) {
        return new Contract(document);
    }

    public JsonNode document() {
        return document;
    }

    public List<Operation> operations() {
        return operations;
    }

    /**
     * The operation that a request means, if the contract has one. A literal path is preferred to
     * one with parameters; {@code HEAD} means what {@code GET} means.
     */
    public Optional<Operation> operation(String method, String path) {
        var documented = method.equals("HEAD") ? "GET" : method;
        return operations.stream()
                .filter(operation -> operation.answers(documented, path))
                .min(Comparator.comparing(operation -> operation.template().contains("{")));
    }

    /** Every (operation, status) pair that the contract promises. */
    public Set<Sighting> promises() {
        return operations.stream()
                .flatMap(
                        operation ->
                                operation.statuses().stream()
                                        .map(status -> new Sighting(operation.id(), status)))
                .collect(toCollection(TreeSet::new));
    }

    /** Follows {@code $ref} to what it stands for. */
    static JsonNode resolve(JsonNode document, JsonNode node) {
        var resolved = node;
        while (resolved.has("$ref")) {
            resolved = document.at(resolved.get("$ref").textValue().substring(1));
        }
        return resolved;
    }

    private static List<Operation> operations(JsonNode document) {
        var operations = new ArrayList<Operation>();
        document.path("paths")
                .properties()
                .forEach(
                        path ->
                                path.getValue().properties().stream()
                                        .filter(method -> METHODS.contains(method.getKey()))
                                        .map(
                                                method ->
                                                        new Operation(
                                                                document,
                                                                path.getKey(),
                                                                path.getValue(),
                                                                method.getKey()))
                                        .forEach(operations::add));
        return List.copyOf(operations);
    }

    private static final class Held {

        private static final Contract CONTRACT = read();

        private static Contract read() {
            try (var file =
                    Contract.class.getResourceAsStream("/META-INF/resources/openapi.yaml")) {
                if (file == null) {
                    throw new IllegalStateException(
                            "openapi.yaml is not on the class path; run the build first");
                }
                return new Contract(new YAMLMapper().readTree(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
