package dev.seriatim.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Holds exchanges against a contract. The answer must be documented: its status, headers, media
 * type and body. So must the request, when it succeeded; a refused one may have been wrong on
 * purpose.
 */
final class ContractJudge {

    /** The platform's own addresses, of which the contract does not speak. */
    private static final Set<String> PLATFORM = Set.of("q", "docs", "openapi.yaml");

    /** What a request can be refused with before anything is known of its address. */
    private static final Set<Integer> REFUSALS = Set.of(400, 404, 405, 413, 414, 429, 503);

    /** A time with an offset; all times are in UTC. */
    private static final Pattern ELSEWHERE =
            Pattern.compile(
                    "At\"\\s*:\\s*\"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+(?:[+-][0-9]{2}:[0-9]{2})?\"");

    private static final String PROBLEM = "application/problem+json";

    private final Contract contract;
    private final ContractSchemas schemas;

    ContractJudge(Contract contract) {
        this.contract = contract;
        this.schemas = new ContractSchemas(contract.document());
    }

    /**
     * Everything about the exchange that the contract does not allow, in sentences; nothing, if it
     * allows all.
     */
    List<String> violations(Exchange exchange) {
        var violations = new ArrayList<>(answerViolations(exchange));
        if (exchange.succeeded()) {
            contract.operation(exchange.method(), exchange.path())
                    .map(operation -> new RequestJudge(schemas, operation).violations(exchange))
                    .ifPresent(violations::addAll);
        }
        return violations;
    }

    /** The same, but for what was sent: of bytes that are hardly a request nothing is certain. */
    List<String> answerViolations(Exchange exchange) {
        if (exchange.path().equals("/") || PLATFORM.contains(exchange.path().split("/", 3)[1])) {
            return List.of();
        }
        return contract.operation(exchange.method(), exchange.path())
                .map(operation -> violations(operation, exchange))
                .orElseGet(() -> violationsOutside(exchange));
    }

    private List<String> violationsOutside(Exchange exchange) {
        return REFUSALS.contains(exchange.status())
                ? refusalViolations(exchange)
                : List.of("the contract knows no " + exchange.method() + " " + exchange.path());
    }

    /** Not every address can be documented, but every refusal has to be a problem. */
    List<String> refusalViolations(Exchange exchange) {
        var violations = new ArrayList<String>();
        if (exchange.status() == 405 && !exchange.headers().containsKey("Allow")) {
            violations.add("405 must name the methods in Allow (RFC 9110 15.5.6)");
        }
        if (!exchange.mediaType().equals(Optional.of(PROBLEM))) {
            violations.add(
                    "the answer is not application/problem+json but " + exchange.mediaType());
        } else if (!exchange.isHead()) {
            var problem = contract.document().at("/components/schemas/Problem");
            schemas.faults(problem, exchange.body())
                    .forEach(fault -> violations.add("problem " + fault));
            judgeProblem(exchange, violations);
        }
        return violations;
    }

    private List<String> violations(Operation operation, Exchange exchange) {
        var response = operation.response(exchange.status());
        if (response.isEmpty()) {
            return List.of(
                    operation.id()
                            + " documents no "
                            + exchange.status()
                            + ", only "
                            + operation.statuses());
        }
        var violations = new ArrayList<String>();
        judgeHeaders(operation, response.get(), exchange, violations);
        judgeBody(response.get(), exchange, violations);
        return violations;
    }

    private void judgeHeaders(
            Operation operation, JsonNode response, Exchange exchange, List<String> violations) {
        response.path("headers")
                .properties()
                .forEach(
                        entry -> {
                            var header = operation.resolve(entry.getValue());
                            var value = exchange.headers().get(entry.getKey());
                            if (value != null) {
                                schemas.faults(
                                                header.get("schema"),
                                                TextValue.of(
                                                        value,
                                                        operation.resolve(header.get("schema"))))
                                        .forEach(
                                                fault ->
                                                        violations.add(
                                                                "header "
                                                                        + entry.getKey()
                                                                        + fault));
                            } else if (header.path("required").booleanValue()) {
                                violations.add("header " + entry.getKey() + " is missing");
                            }
                        });
    }

    private void judgeBody(JsonNode response, Exchange exchange, List<String> violations) {
        var content = response.path("content");
        if (exchange.isHead() || content.isEmpty()) {
            if (!exchange.body().isEmpty()) {
                violations.add("the answer must have no body");
            }
            return;
        }
        var documented = exchange.mediaType().map(content::get);
        if (documented.isEmpty()) {
            violations.add(
                    "media type " + exchange.mediaType().orElse("(none)") + " is not documented");
        } else if (isJson(exchange.mediaType().orElseThrow())) {
            var schema = documented.get().path("schema");
            schemas.faults(schema, exchange.body())
                    .forEach(fault -> violations.add("body " + fault));
            judgeCompleteness(schema, exchange, violations);
            if (ELSEWHERE.matcher(exchange.body()).find()) {
                violations.add("body has a time that is not in UTC");
            }
            judgeProblem(exchange, violations);
        }
    }

    // No schema can say that members are left out only where the query asks for it.
    private void judgeCompleteness(JsonNode schema, Exchange exchange, List<String> violations) {
        var query = exchange.uri().getRawQuery();
        if (query != null && query.matches("(?:.*&)?fields=.*")) {
            return;
        }
        var shown = Contract.resolve(contract.document(), schema);
        schemas.read(exchange.body())
                .ifPresent(
                        body -> {
                            missing(shown, body, violations);
                            var item = shown.path("properties").path("items").path("items");
                            var line = Contract.resolve(contract.document(), item);
                            body.path("items").forEach(one -> missing(line, one, violations));
                        });
    }

    private static void missing(JsonNode schema, JsonNode value, List<String> violations) {
        for (var member : schema.path("x-complete")) {
            if (!value.has(member.textValue())) {
                violations.add("body lacks " + member.textValue() + ", and no fields were chosen");
            }
        }
    }

    private void judgeProblem(Exchange exchange, List<String> violations) {
        if (exchange.mediaType().equals(Optional.of(PROBLEM))) {
            schemas.read(exchange.body())
                    .map(problem -> ProblemJudge.violations(problem, exchange.status()))
                    .ifPresent(violations::addAll);
        }
    }

    /** Lines of JSON are many documents, and none together. */
    private static boolean isJson(String mediaType) {
        return mediaType.endsWith("json") && !mediaType.endsWith("ndjson");
    }
}
