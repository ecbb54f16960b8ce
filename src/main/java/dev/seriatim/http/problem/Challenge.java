package dev.seriatim.http.problem;

import io.quarkus.security.AuthenticationFailedException;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a refusal says about the credentials that would do (RFC 6750 3). */
public final class Challenge {

    public static final String HEADER = "WWW-Authenticate";

    // RFC 6750 3.1: without authentication information, "the resource server SHOULD NOT include an
    // error code".
    public static final String NOTHING_SENT = "Bearer realm=\"seriatim\"";
    private static final String INVALID_TOKEN = NOTHING_SENT + ", error=\"invalid_token\"";
    public static final String INSUFFICIENT_SCOPE = NOTHING_SENT + ", error=\"insufficient_scope\"";

    private static final String DESCRIPTION = "error_description";

    private Challenge() {}

    /**
     * Refuses credentials.
     *
     * @param description what whoever sent them may know about it, in ASCII without quotation
     *     marks; null for nothing
     */
    public static AuthenticationFailedException refusal(@Nullable String description) {
        return description == null
                ? new AuthenticationFailedException()
                : new AuthenticationFailedException(Map.of(DESCRIPTION, description));
    }

    /** What a refusal tells whoever sent the credentials. */
    public static Optional<String> description(AuthenticationFailedException refusal) {
        return Optional.ofNullable(refusal.getAttribute(DESCRIPTION));
    }

    /** Says that credentials were sent and are not valid, and why, as far as that is told. */
    public static String invalidToken(AuthenticationFailedException refusal) {
        return description(refusal)
                .map(text -> INVALID_TOKEN + ", " + DESCRIPTION + "=\"" + text + "\"")
                .orElse(INVALID_TOKEN);
    }

    /** Names the scope that an operation asks for. */
    public static String insufficientScope(@Nullable Method operation) {
        return Optional.ofNullable(operation)
                .flatMap(Challenge::allowed)
                .map(roles -> String.join(" ", roles.value()))
                .map(scope -> INSUFFICIENT_SCOPE + ", scope=\"" + scope + "\"")
                .orElse(INSUFFICIENT_SCOPE);
    }

    private static Optional<RolesAllowed> allowed(Method operation) {
        return Optional.ofNullable(operation.getAnnotation(RolesAllowed.class))
                .or(
                        () ->
                                Optional.ofNullable(
                                        operation
                                                .getDeclaringClass()
                                                .getAnnotation(RolesAllowed.class)));
    }
}
