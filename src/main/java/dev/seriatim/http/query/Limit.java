package dev.seriatim.http.query;

import dev.seriatim.http.problem.ProblemException;

/**
 * How many items a page may hold, 1 to 100. Declared as
 * {@code @QueryParam("limit") @DefaultValue(Limit.DEFAULT) Limit limit}.
 */
public record Limit(int value) {

    public static final String DEFAULT = "20";
    private static final int MOST = 100;

    /**
     * @throws ProblemException 400 naming {@code limit} for anything but a whole number from 1 to
     *     100; it is never clamped
     */
    static Limit parse(String text) {
        if (text.matches("[0-9]{1,3}")) {
            int value = Integer.parseInt(text);
            if (value >= 1 && value <= MOST) {
                return new Limit(value);
            }
        }
        throw ProblemException.parameter("limit", "must be a whole number from 1 to " + MOST + ".");
    }
}
