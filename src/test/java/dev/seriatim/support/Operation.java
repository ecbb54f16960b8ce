package dev.seriatim.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One operation of the contract: a method on a path, with its parameters, its body and its answers.
 */
public final class Operation {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]+)}");

    private final JsonNode document;
    private final String template;
    private final JsonNode path;
    private final String method;
    private final Pattern address;

    Operation(JsonNode document, String template, JsonNode path, String method) {
        this.document = document;
        this.template = template;
        this.path = path;
        this.method = method;
        this.address = Pattern.compile(template.replaceAll("\\{[^}]+}", "[^/]+"));
    }

    public String id() {
        return node().path("operationId").textValue();
    }

    /** The method, in capitals. */
    public String method() {
        return method.toUpperCase(Locale.ROOT);
    }

    public String template() {
        return template;
    }

    public JsonNode node() {
        return path.get(method);
    }

    boolean answers(String method, String path) {
        return method().equals(method) && address.matcher(path).matches();
    }

    List<Integer> statuses() {
        var statuses = new ArrayList<Integer>();
        node().path("responses")
                .fieldNames()
                .forEachRemaining(status -> statuses.add(Integer.valueOf(status)));
        return statuses;
    }

    /** Whether the operation says that it may answer with this status. */
    public boolean promises(int status) {
        return response(status).isPresent();
    }

    /** Whether it needs no key: the document closes all, and this one opens itself. */
    public boolean isOpen() {
        return node().path("security").isArray() && node().path("security").isEmpty();
    }

    /** The scope that a key must have for it. */
    public String scope() {
        return node().path("x-scope").asText();
    }

    /** The names of the path's parameters, in their order. */
    public List<String> placeholders() {
        return PLACEHOLDER.matcher(template).results().map(name -> name.group(1)).toList();
    }

    /**
     * The names of the query parameters, in alphabetical order; of a family of them, the name that
     * one may have.
     */
    public Set<String> queryParameters() {
        return parameters("query").entrySet().stream()
                .map(each -> isFamily(each.getValue()) ? each.getKey() + ".any" : each.getKey())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Whether a parameter is an object whose members are parameters by themselves, each named by
     * the client; its own name is not sent then.
     */
    boolean isFamily(JsonNode parameter) {
        return parameter.path("explode").booleanValue()
                && resolve(parameter.path("schema")).path("type").asText().equals("object");
    }

    /** The media type in which it takes its body, the one with an example if there are several. */
    public Optional<String> bodyType() {
        return requestBody().map(body -> body.get("content")).map(Operation::typeWithExample);
    }

    /** Whether its body may be of this media type. */
    public boolean takes(String type) {
        return requestBody().filter(body -> body.get("content").has(type)).isPresent();
    }

    private static String typeWithExample(JsonNode content) {
        return content.properties().stream()
                .filter(type -> type.getValue().has("example") || type.getValue().has("examples"))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> content.fieldNames().next());
    }

    /** The fullest of the examples that the contract gives of the body. */
    public JsonNode exampleBody() {
        return exampleBodies().stream()
                .max(Comparator.comparing(example -> example.toString().length()))
                .orElseThrow();
    }

    /** All the examples that the contract gives of the body. */
    public List<JsonNode> exampleBodies() {
        var content = requestBody().orElseThrow().get("content").get(bodyType().orElseThrow());
        return Stream.concat(
                        Stream.of(content.path("example")),
                        content.path("examples").findValues("value").stream())
                .filter(example -> !example.isMissingNode())
                .toList();
    }

    Optional<JsonNode> response(int status) {
        return Optional.ofNullable(node().path("responses").get(String.valueOf(status)))
                .map(this::resolve);
    }

    /** The parameters of one place ({@code path}, {@code query}, {@code header}) by name. */
    public Map<String, JsonNode> parameters(String place) {
        var parameters = new TreeMap<String, JsonNode>();
        for (var owner : List.of(path, node())) {
            for (var reference : owner.path("parameters")) {
                var parameter = resolve(reference);
                if (parameter.path("in").textValue().equals(place)) {
                    parameters.put(parameter.get("name").textValue(), parameter);
                }
            }
        }
        return parameters;
    }

    public Optional<JsonNode> requestBody() {
        return Optional.ofNullable(node().get("requestBody")).map(this::resolve);
    }

    @Override
    public String toString() {
        return id();
    }

    JsonNode resolve(JsonNode node) {
        return Contract.resolve(document, node);
    }
}
