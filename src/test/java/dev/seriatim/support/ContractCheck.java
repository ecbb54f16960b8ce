package dev.seriatim.support;

import static java.util.stream.Collectors.joining;

/**
 * Holds exchanges against a contract, and remembers the answers that it defines.
 *
 * <p>It compiles the contract's schemas as it meets them.
 */
final class ContractCheck {

    /** One for all classes of tests. */
    static final ContractCheck OF_THE_PROJECT =
            new ContractCheck(Contract.ofTheProject(), Sightings.ofThisBuild());

    private final Contract contract;
    private final ContractJudge judge;
    private final Sightings sightings;

    ContractCheck(Contract contract, Sightings sightings) {
        this.contract = contract;
        this.judge = new ContractJudge(contract);
        this.sightings = sightings;
    }

    /** Fails on what the contract does not define. */
    void check(Exchange exchange) {
        var violations = judge.violations(exchange);
        if (!violations.isEmpty()) {
            throw new AssertionError(
                    exchange
                            + " breaks the contract:\n"
                            + violations.stream()
                                    .map(violation -> "- " + violation)
                                    .collect(joining("\n"))
                            + "\n"
                            + exchange.body());
        }
        remember(exchange);
    }

    // HEAD proves nothing about the body of a GET.
    private void remember(Exchange exchange) {
        if (!exchange.isHead()) {
            contract.operation(exchange.method(), exchange.path())
                    .map(operation -> new Sighting(operation.id(), exchange.status()))
                    .ifPresent(sightings::add);
        }
    }
}
