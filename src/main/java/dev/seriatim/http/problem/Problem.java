package dev.seriatim.http.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The body of every error answer: problem details (RFC 9457), every violation found, and the
 * request id to quote when asking for help.
 *
 * @param extensions further members that one problem type defines (RFC 9457 3.2)
 */
@JsonPropertyOrder({"type", "title", "status", "detail", "errors", "requestId"})
public record Problem(
        URI type,
        String title,
        int status,
        String detail,
        List<Violation> errors,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String requestId,
        @JsonAnyGetter Map<String, Object> extensions) {

    /** The media type of this body. */
    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(ProblemException exception, @Nullable String requestId) {
        ProblemType type = exception.type();
        return new Problem(
                type.uri(),
                type.title(),
                type.status(),
                exception.detail(),
                exception.violations(),
                requestId,
                exception.extensions());
    }
}
