package dev.seriatim.http.problem;

import dev.seriatim.http.pipeline.ProblemMappers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Ends a request with a problem. Thrown by resources and by this package; {@link ProblemMappers}
 * makes the answer.
 *
 * <p>It carries no stack trace: it is an answer, not a defect.
 */
public final class ProblemException extends RuntimeException {

    private final ProblemType type;
    private final String detail;
    private final List<Violation> violations;
    private final transient Map<String, Object> extensions;

    public ProblemException(ProblemType type, String detail) {
        this(type, detail, List.of());
    }

    public ProblemException(ProblemType type, String detail, List<Violation> violations) {
        this(type, detail, violations, Map.of(), null);
    }

    private ProblemException(
            ProblemType type,
            String detail,
            List<Violation> violations,
            Map<String, Object> extensions,
            @Nullable Throwable cause) {
        super(detail, cause, false, false);
        this.type = type;
        this.detail = detail;
        this.violations = List.copyOf(violations);
        this.extensions = Map.copyOf(extensions);
    }

    public static ProblemException notFound(String detail) {
        return new ProblemException(ProblemType.NOT_FOUND, detail);
    }

    public static ProblemException conflict(String detail) {
        return new ProblemException(ProblemType.CONFLICT, detail);
    }

    /** A 400 for one faulty query, path or header parameter. */
    public static ProblemException parameter(String name, String detail) {
        return new ProblemException(
                ProblemType.INVALID_REQUEST,
                "The parameter " + name + " " + detail,
                List.of(Violation.in(name, detail)));
    }

    /** A 400 for what is wrong in the body; every violation is told at once. */
    public static ProblemException invalid(List<Violation> violations) {
        String detail =
                violations.size() == 1
                        ? "One thing in the request body needs to change; see errors."
                        : violations.size()
                                + " things in the request body need to change; see errors.";
        return new ProblemException(ProblemType.INVALID_REQUEST, detail, violations);
    }

    /** A 503 that asks the client to try again soon. */
    public static ProblemException unavailable(String detail) {
        return new ProblemException(ProblemType.UNAVAILABLE, detail);
    }

    /** A 503 to whoever comes while there is too much to do already. */
    public static ProblemException overloaded() {
        return unavailable("The service has more to do than it can; try again.");
    }

    /** The same problem with a further member in its body (RFC 9457 3.2). */
    public ProblemException with(String member, Object value) {
        var more = new LinkedHashMap<>(extensions);
        more.put(member, value);
        return new ProblemException(type, detail, violations, more, getCause());
    }

    public ProblemType type() {
        return type;
    }

    public String detail() {
        return detail;
    }

    public List<Violation> violations() {
        return violations;
    }

    public Map<String, Object> extensions() {
        return extensions;
    }

    /**
     * The plain problem of a status, for refusals that were decided before any resource was
     * reached.
     */
    public static ProblemException of(int status) {
        ProblemType type = ProblemType.ofStatus(status);
        return new ProblemException(type, detail(type));
    }

    private static String detail(ProblemType type) {
        return switch (type) {
            case UNAUTHENTICATED -> "Send a valid API key as Authorization: Bearer <key>.";
            case FORBIDDEN -> "Use a key with the scope that this operation needs.";
            case NOT_FOUND -> "No resource has this address; check the path.";
            case METHOD_NOT_ALLOWED -> "Use one of the methods in the Allow header.";
            case NOT_ACCEPTABLE -> "Ask for application/json in Accept, or leave Accept out.";
            case UNSUPPORTED_MEDIA_TYPE ->
                    "Send the body in a media type that this operation names.";
            case CONTENT_TOO_LARGE -> "Send a smaller body.";
            case INTERNAL_ERROR -> "Quote the request id when you report this.";
            default -> "The request could not be understood.";
        };
    }
}
