package dev.seriatim.article.translation;

import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.http.problem.ProblemType;
import dev.seriatim.http.problem.Violation;
import java.util.List;

/**
 * Why an article cannot have a place in a work.
 *
 * @param detail what to do about it
 */
record Refusal(ProblemType type, String detail) {

    static final Refusal OF_ITSELF =
            new Refusal(ProblemType.INVALID_REQUEST, "name another article than this one");

    static final Refusal OF_ITS_TRANSLATION =
            new Refusal(
                    ProblemType.INVALID_REQUEST,
                    "name an article that is no translation of this one");

    static final Refusal OF_UNKNOWN_VERSION =
            new Refusal(ProblemType.INVALID_REQUEST, "write the number of a version that it has");

    /** Another article of the work has the language. */
    static Refusal taken(String language, String title) {
        return new Refusal(
                ProblemType.LANGUAGE_TAKEN,
                "“%s” has the language %s in this work".formatted(title, language));
    }

    /**
     * What to answer.
     *
     * @param member the member of the article that asked for the place
     */
    ProblemException problem(String member) {
        var violations = List.of(Violation.at("/" + member, detail));
        return type == ProblemType.INVALID_REQUEST
                ? ProblemException.invalid(violations)
                : new ProblemException(
                        type,
                        "A work has one article in each language: " + detail + ".",
                        violations);
    }
}
