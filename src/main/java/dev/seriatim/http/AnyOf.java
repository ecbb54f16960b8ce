package dev.seriatim.http;

import dev.seriatim.http.problem.ProblemException;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Values of a filter of which any will do, written with commas between them, in no particular
 * order.
 */
public record AnyOf(List<String> values) {

    private static final int MOST = 20;

    /** Reads the values of a parameter, at most {@value #MOST}. */
    public static AnyOf parse(String parameter, String text, Predicate<String> valid, String rule) {
        return parse(parameter, text, MOST, valid, rule);
    }

    /**
     * Reads the values of a parameter.
     *
     * @param most how many there may be
     * @param rule what each value must be, as a sentence without a subject
     * @throws ProblemException 400 naming the parameter if there are too many values, or one is
     *     empty or does not follow the rule
     */
    public static AnyOf parse(
            String parameter, String text, int most, Predicate<String> valid, String rule) {
        var values = text.split(",", most + 1);
        if (values.length > most) {
            throw ProblemException.parameter(parameter, "may hold at most " + most + " values.");
        }
        if (!Stream.of(values).allMatch(value -> !value.isEmpty() && valid.test(value))) {
            throw ProblemException.parameter(parameter, rule);
        }
        return new AnyOf(Stream.of(values).distinct().sorted().toList());
    }

    /** The values with commas between them, in one order whatever the client's. */
    @Override
    public String toString() {
        return String.join(",", values);
    }
}
