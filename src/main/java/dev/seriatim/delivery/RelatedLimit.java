package dev.seriatim.delivery;

import dev.seriatim.http.problem.ProblemException;

/** How much related reading an article page holds, 0 to 20. */
public record RelatedLimit(int value) {

    public static final String DEFAULT = "6";
    private static final int MOST = 20;

    /**
     * Reads the parameter; JAX-RS finds this method by its name.
     *
     * @throws ProblemException 400 naming {@code relatedLimit} for anything but a whole number from
     *     0 to 20
     */
    public static RelatedLimit valueOf(String text) {
        if (text.matches("[0-9]{1,2}") && Integer.parseInt(text) <= MOST) {
            return new RelatedLimit(Integer.parseInt(text));
        }
        throw ProblemException.parameter(
                "relatedLimit", "must be a whole number from 0 to " + MOST + ".");
    }
}
