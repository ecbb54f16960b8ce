package dev.seriatim.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.sessions.JqwikSession;

/**
 * Takes sequences of steps of all kinds, a hundred or {@code -Dseriatim.sequences}. A sequence
 * after which something is not as it should be is made as short as it can be.
 *
 * @param <S> a step
 */
public final class AnySequence<S> {

    private static final int SEQUENCES = Integer.getInteger("seriatim.sequences", 100);

    private final Function<List<S>, Optional<String>> taking;

    /**
     * @param taking takes a sequence, and tells what is then not as it should be
     */
    public AnySequence(Function<List<S>, Optional<String>> taking) {
        this.taking = taking;
    }

    /** Fails with the shortest sequence that it finds, if any. */
    public void holds(Arbitrary<S> steps) {
        var seed = new Random().nextLong();
        var sequences = steps.list().ofMinSize(1).ofMaxSize(14);

        JqwikSession.run(
                () ->
                        drawn(sequences, seed).parallelStream()
                                .flatMap(sequence -> failure(sequence).stream())
                                .findFirst()
                                .map(AnySequence::shortest)
                                .ifPresent(
                                        failing -> assertThat(failing).isEqualTo("seed " + seed)));
    }

    private List<Shrinkable<List<S>>> drawn(Arbitrary<List<S>> sequences, long seed) {
        return sequences.generator(SEQUENCES).stream(new Random(seed)).limit(SEQUENCES).toList();
    }

    private Optional<Failure<S>> failure(Shrinkable<List<S>> sequence) {
        return taking.apply(sequence.value())
                .map(difference -> new Failure<>(this, sequence, difference));
    }

    private static <S> String shortest(Failure<S> failure) {
        return failure.shorter().map(AnySequence::shortest).orElseGet(failure::toString);
    }

    private record Failure<S>(
            AnySequence<S> test, Shrinkable<List<S>> sequence, String difference) {

        Optional<Failure<S>> shorter() {
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
