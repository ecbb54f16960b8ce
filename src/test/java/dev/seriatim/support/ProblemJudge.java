package dev.seriatim.support;

import com.fasterxml.jackson.databind.JsonNode;
import dev.seriatim.http.problem.ProblemType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Holds problems against what no schema can say: that they agree with the status of their answer,
 * and tell nothing of the inside.
 */
final class ProblemJudge {

    private static final Pattern INSIDE =
            Pattern.compile(
                    "Exception|\\.java:[0-9]|\\b(?:java|javax|jakarta|dev\\.seriatim|com\\.fasterxml)\\.[a-z]"
                            + "|\\b(?:io|org)\\.[a-z]+\\.[a-z]|PSQL|JDBC|SQLSTATE|ERROR:|could not execute|_[fp]key\\b");

    private ProblemJudge() {}

    /** What is wrong with the problem that an answer of this status holds. */
    static List<String> violations(JsonNode problem, int status) {
        var violations = new ArrayList<String>();
        if (problem.has("status") && problem.get("status").asInt() != status) {
            violations.add("problem has the status " + problem.get("status"));
        }
        var type = problem.path("type").asText();
        Stream.of(ProblemType.values())
                .filter(known -> known.uri().toString().equals(type) && known.status() != status)
                .forEach(
                        known ->
                                violations.add("problem " + type + " goes with " + known.status()));
        var inside = INSIDE.matcher(problem.toString());
        if (inside.find()) {
            violations.add("problem speaks of the inside: " + inside.group());
        }
        return violations;
    }
}
