package dev.seriatim.article.translation;

import dev.seriatim.support.AnySequence;
import dev.seriatim.support.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Combinators;
import org.junit.jupiter.api.Test;

/**
 * Whatever editors translate, retarget, publish and withdraw in whatever order, works hold one
 * article in each language, links and parts keep their places, and each reader is led to what is
 * published in their language.
 */
@QuarkusTest
class AnyTranslationTest extends ApiTest {

    @Test
    void worksSurviveAnySequence() {
        new AnySequence<>(this::difference)
                .holds(
                        Combinators.combine(
                                        Arbitraries.of(Step.Action.class),
                                        Arbitraries.integers().between(0, Desk.ARTICLES - 1),
                                        Arbitraries.integers().between(0, Desk.ARTICLES - 1))
                                .as(Step::new));
    }

    private Optional<String> difference(List<Step> sequence) {
        var desk = new Desk();
        return sequence.stream()
                .flatMap(step -> desk.take(step).stream())
                .findFirst()
                .or(desk::difference);
    }
}
