package dev.seriatim.http.pipeline;

import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.http.problem.ProblemType;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells what it means for the client that a form could not be taken apart. Quarkus REST says so
 * with exceptions of many kinds; what they have in common is where they come from.
 */
final class FormProblems {

    private static final String PARSER = "org.jboss.resteasy.reactive.server.core.multipart.";

    private FormProblems() {}

    /** The problem behind an error of the form parser; empty for any other error. */
    static Optional<ProblemException> in(Throwable error) {
        StackTraceElement[] trace = error.getStackTrace();
        if (Stream.of(trace).noneMatch(FormProblems::isParser)) {
            return Optional.empty();
        }
        boolean unkept = error instanceof IOException && !isParser(trace[0]);
        return Optional.of(
                unkept
                        ? ProblemException.unavailable("The upload could not be kept; try again.")
                        : malformed());
    }

    private static boolean isParser(StackTraceElement frame) {
        return frame.getClassName().startsWith(PARSER);
    }

    private static ProblemException malformed() {
        return new ProblemException(
                ProblemType.INVALID_REQUEST,
                "Send a complete form of at most 1000 parts, and its boundary in Content-Type.");
    }
}
