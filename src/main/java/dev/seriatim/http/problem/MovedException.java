package dev.seriatim.http.problem;

import java.util.Map;

/**
 * Ends a request with the address that what it asks for has now. Thrown by resources; {@link
 * ProblemMappers} makes the answer.
 *
 * <p>It carries no stack trace: it is an answer, not a defect.
 */
public final class MovedException extends RuntimeException {

    private final String former;
    private final String present;
    private final Map<String, String> parameters;

    /**
     * @param former the path that was asked for, as far as it has changed
     * @param present the path in its place; what follows in the address stays as it is
     */
    public MovedException(String former, String present) {
        this(former, present, Map.of());
    }

    /**
     * @param parameters those of the query that have changed, with their present values
     */
    public MovedException(String former, String present, Map<String, String> parameters) {
        super(former + " is now " + present + parameters, null, false, false);
        this.former = former;
        this.present = present;
        this.parameters = parameters;
    }

    /** The parameters that have changed, with their present values. */
    public Map<String, String> parameters() {
        return parameters;
    }

    /** The present form of a path, with what follows the former one in it. */
    public String present(String path) {
        return path.startsWith(former) ? present + path.substring(former.length()) : present;
    }
}
