package dev.seriatim.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Holds exchanges against a contract. The answer must be documented: its status, headers, media
 * type and body. So must the request, when it succeeded; a refused one may have been wrong on
 * purpose.
 */
final class ContractJudge {

    /** The platform's own addresses, of which the contract does not speak. */
    private static final Set<String> PLATFORM = Set.of("q", "docs", "openapi.yaml");

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
        if (PLATFORM.contains(exchange.path().split("/", 3)[1])) {
            return List.of();
        }
        return contract.operation(exchange.method(), exchange.path())
                .map(operation -> violations(operation, exchange))
                .orElseGet(() -> violationsOutside(exchange));
    }

    // Not every address can be documented, but every refusal has to be a problem.
    private List<String> violationsOutside(Exchange exchange) {
        if (exchange.status() != 404 && exchange.status() != 405) {
            return List.of("the contract knows no " + exchange.method() + " " + exchange.path());
        }
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
        if (exchange.succeeded()) {
            violations.addAll(new RequestJudge(schemas, operation).violations(exchange));
        }
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
        } else if (exchange.mediaType().orElseThrow().endsWith("json")) {
            schemas.faults(documented.get().path("schema"), exchange.body())
                    .forEach(fault -> violations.add("body " + fault));
            judgeProblem(exchange, violations);
        }
    }

    private void judgeProblem(Exchange exchange, List<String> violations) {
        if (exchange.mediaType().equals(Optional.of(PROBLEM))) {
            schemas.read(exchange.body())
                    .map(problem -> ProblemJudge.violations(problem, exchange.status()))
                    .ifPresent(violations::addAll);
        }
    }
}
