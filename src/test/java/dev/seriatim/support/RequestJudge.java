package dev.seriatim.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Holds a request that succeeded against its operation: what the server takes must be documented,
 * too.
 */
final class RequestJudge {

    private final ContractSchemas schemas;
    private final Operation operation;

    RequestJudge(ContractSchemas schemas, Operation operation) {
        this.schemas = schemas;
        this.operation = operation;
    }

    List<String> violations(Exchange exchange) {
        var violations = new ArrayList<String>();
        judgeQuery(exchange, violations);
        judgeHeaders(exchange, violations);
        judgeBody(exchange, violations);
        return violations;
    }

    private void judgeQuery(Exchange exchange, List<String> violations) {
        var parameters = operation.parameters("query");
        var seen = new HashSet<String>();
        for (var pair : query(exchange)) {
            var name = pair.getKey();
            if (name.isEmpty()) {
                continue;
            }
            var documented = schema(name, parameters);
            if (documented.isEmpty()) {
                violations.add("query parameter " + name + " is not documented");
            } else if (!seen.add(name)) {
                violations.add("query parameter " + name + " was accepted twice");
            } else {
                var schema = documented.get();
                schemas.faults(schema, TextValue.of(pair.getValue(), operation.resolve(schema)))
                        .forEach(fault -> violations.add("query parameter " + name + fault));
            }
        }
    }

    /** What the contract says of the values of a parameter, be it one of a family. */
    private Optional<JsonNode> schema(String name, Map<String, JsonNode> parameters) {
        var own = parameters.get(name);
        if (own != null && !operation.isFamily(own)) {
            return Optional.of(own.get("schema"));
        }
        return parameters.values().stream()
                .filter(operation::isFamily)
                .map(family -> operation.resolve(family.get("schema")))
                .filter(family -> isMember(name, family))
                .map(family -> family.path("additionalProperties"))
                .findFirst();
    }

    private static boolean isMember(String name, JsonNode family) {
        var pattern = family.path("propertyNames").path("pattern").asText();
        return Pattern.compile(pattern).matcher(name).find();
    }

    private void judgeHeaders(Exchange exchange, List<String> violations) {
        operation
                .parameters("header")
                .forEach(
                        (name, parameter) -> {
                            if (parameter.path("required").booleanValue()
                                    && !exchange.requestHeaders().containsKey(name)) {
                                violations.add("it succeeded without the required header " + name);
                            }
                        });
    }

    /** What another system has written is taken as bytes, be it JSON or not. */
    private static boolean isWhateverItIs(JsonNode content) {
        return content.path("schema").path("format").asText().equals("binary");
    }

    private void judgeBody(Exchange exchange, List<String> violations) {
        var content = operation.requestBody().map(body -> body.get("content"));
        if (content.isEmpty()) {
            if (!exchange.requestBody().isEmpty()) {
                violations.add("it took a request body that is not documented");
            }
            return;
        }
        var type = exchange.requestMediaType().orElse("(none)");
        if (!content.get().has(type)) {
            violations.add("it took the media type " + type + ", which is not documented");
        } else if (type.endsWith("json") && !isWhateverItIs(content.get().get(type))) {
            schemas.faults(content.get().get(type).path("schema"), exchange.requestBody())
                    .forEach(
                            fault ->
                                    violations.add(
                                            "it took a request body that does not match: "
                                                    + fault));
        }
    }

    private static List<Map.Entry<String, String>> query(Exchange exchange) {
        var query = exchange.uri().getRawQuery();
        var pairs = new ArrayList<Map.Entry<String, String>>();
        for (var pair : query == null ? new String[0] : query.split("&")) {
            var sides = pair.split("=", 2);
            pairs.add(Map.entry(decoded(sides[0]), sides.length == 1 ? "" : decoded(sides[1])));
        }
        return pairs;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
