package dev.seriatim.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * That the contract promises nothing which no test ever saw. It runs in Failsafe, after the tests
 * that make the exchanges; with a choice of tests ({@code -Dtest=…}) it has to be left out, too
 * ({@code -DskipITs}).
 */
class ContractCoverageIT {

    @Test
    void everyDocumentedAnswerWasSeen() {
        var unseen = new TreeSet<>(Contract.ofTheProject().promises());
        unseen.removeAll(Sightings.ofThisBuild().all());

        assertThat(unseen).as("documented answers that no test of this build saw").isEmpty();
    }
}
