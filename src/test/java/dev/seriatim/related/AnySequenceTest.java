package dev.seriatim.related;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.support.ApiTest;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.Test;

/**
 * Whatever editors do in whatever order, links and parts stand where they were put and lead where
 * they should. A sequence that proves otherwise is made as short as it can be.
 */
@QuarkusTest
class AnySequenceTest extends ApiTest {

    private static final int SEQUENCES = Integer.getInteger("seriatim.sequences", 100);

    @TestHTTPResource URI server;

    @Test
    void linksAndPartsSurviveAnySequence() {
        var seed = new Random().nextLong();

        JqwikSession.run(
                () ->
                        drawn(seed).parallelStream()
                                .flatMap(sequence -> failure(sequence).stream())
                                .findFirst()
                                .map(AnySequenceTest::shortest)
                                .ifPresent(
                                        failing -> assertThat(failing).isEqualTo("seed " + seed)));
    }

    private static List<Shrinkable<List<Step>>> drawn(long seed) {
        return sequences().generator(SEQUENCES).stream(new Random(seed)).limit(SEQUENCES).toList();
    }

    private static Arbitrary<List<Step>> sequences() {
        var step =
                Combinators.combine(
                                Arbitraries.of(Step.Action.class),
                                Arbitraries.integers().between(0, Desk.ARTICLES - 1),
                                Arbitraries.integers().between(0, Desk.TITLES - 1))
                        .as(Step::new);
        return step.list().ofMinSize(1).ofMaxSize(14);
    }

    private Optional<Failure> failure(Shrinkable<List<Step>> sequence) {
        var desk = new Desk(server);
        return sequence.value().stream()
                .flatMap(step -> desk.take(step).stream())
                .findFirst()
                .map(difference -> new Failure(this, sequence, difference));
    }

    private static String shortest(Failure failure) {
        return failure.shorter().map(AnySequenceTest::shortest).orElseGet(failure::toString);
    }

    private record Failure(
            AnySequenceTest test, Shrinkable<List<Step>> sequence, String difference) {

        Optional<Failure> shorter() {
            return Stream.of(sequence)
                    .flatMap(Shrinkable::shrink)
                    .flatMap(candidate -> test.failure(candidate).stream())
                    .findFirst();
        }

        @Override
        public String toString() {
            return sequence.value() + ": " + difference;
        }
    }
}
