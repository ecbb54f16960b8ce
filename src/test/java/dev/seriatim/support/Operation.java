package dev.seriatim.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * One operation of the contract: a method on a path, with its parameters, its body and its answers.
 */
public final class Operation {

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

    JsonNode resolve(JsonNode node) {
        return Contract.resolve(document, node);
    }
}
