package dev.seriatim.related;

import dev.seriatim.support.AnySequence;
import dev.seriatim.support.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Combinators;
import org.junit.jupiter.api.Test;

/**
 * Whatever editors do in whatever order, links and parts stand where they were put and lead where
 * they should.
 */
@QuarkusTest
class AnySequenceTest extends ApiTest {

    @Test
    void linksAndPartsSurviveAnySequence() {
        new AnySequence<>(this::difference)
                .holds(
                        Combinators.combine(
                                        Arbitraries.of(Step.Action.class),
                                        Arbitraries.integers().between(0, Desk.ARTICLES - 1),
                                        Arbitraries.integers().between(0, Desk.TITLES - 1))
                                .as(Step::new));
    }

    private Optional<String> difference(List<Step> sequence) {
        var desk = new Desk();
        return sequence.stream().flatMap(step -> desk.take(step).stream()).findFirst();
    }
}
