package dev.seriatim.http.problem;

import java.net.URI;
import java.util.Locale;

/**
 * Every kind of error that a client can meet; its URI is stable and may be compared (RFC 9457
 * 3.1.1).
 */
public enum ProblemType {
    INVALID_REQUEST(400, "The request is not valid"),
    MALFORMED_JSON(400, "The request body is not well-formed JSON"),
    UNAUTHENTICATED(401, "Credentials are needed"),
    FORBIDDEN(403, "These credentials do not permit this"),
    NOT_FOUND(404, "There is nothing here"),
    METHOD_NOT_ALLOWED(405, "The method is not allowed here"),
    NOT_ACCEPTABLE(406, "No acceptable representation"),
    CONFLICT(409, "The request conflicts with what is stored"),
    SLUG_TAKEN(409, "The slug is taken"),
    LANGUAGE_TAKEN(409, "The language is taken"),
    STILL_REFERENCED(409, "Something still refers to this"),
    GONE(410, "It is not kept any more"),
    PRECONDITION_FAILED(412, "The resource has changed"),
    CONTENT_TOO_LARGE(413, "The request body is too large"),
    URI_TOO_LONG(414, "The request target is too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "The media type is not supported"),
    IDEMPOTENCY_KEY_REUSED(422, "The idempotency key belongs to another request"),
    PRECONDITION_REQUIRED(428, "A precondition is required"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    INTERNAL_ERROR(500, "Something went wrong on the server"),
    UNAVAILABLE(503, "The service is unavailable for the moment");

    private static final String BASE = "https://seriatim.dev/problems/";

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /**
     * Finds the general type for a status: the first one declared with it.
     *
     * @return the type; {@link #INVALID_REQUEST} for a client error without one of its own, else
     *     {@link #INTERNAL_ERROR}
     */
    public static ProblemType ofStatus(int status) {
        for (ProblemType type : values()) {
            if (type.status == status) {
                return type;
            }
        }
        return status >= 400 && status < 500 ? INVALID_REQUEST : INTERNAL_ERROR;
    }

    /** The last part of the URI, for example {@code slug-taken}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public URI uri() {
        return URI.create(BASE + slug());
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }
}
