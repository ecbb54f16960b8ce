package dev.seriatim.change;

import dev.seriatim.http.problem.ProblemException;

/** For how many seconds to wait for news, where there are none, 1 to {@value #MOST}. */
record Wait(int seconds) {

    /** The parameter that holds it. */
    static final String PARAMETER = "wait";

    private static final int MOST = 60;

    /**
     * Reads the parameter; JAX-RS finds this method by its name.
     *
     * @throws ProblemException 400 naming {@value #PARAMETER} for anything else
     */
    public static Wait valueOf(String text) {
        if (!isWait(text)) {
            throw ProblemException.parameter(
                    PARAMETER, "must be a whole number of seconds from 1 to " + MOST + ".");
        }
        return new Wait(Integer.parseInt(text));
    }

    static boolean isWait(String text) {
        return text.matches("[1-9][0-9]?") && Integer.parseInt(text) <= MOST;
    }
}
