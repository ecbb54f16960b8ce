package dev.seriatim.http;

import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.Method;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a refusal says about the credentials that would do (RFC 6750 3). */
final class Challenge {

    static final String HEADER = "WWW-Authenticate";

    // RFC 6750 3.1: without authentication information, "the resource server SHOULD NOT include an
    // error code".
    static final String NOTHING_SENT = "Bearer realm=\"seriatim\"";
    static final String INVALID_TOKEN = NOTHING_SENT + ", error=\"invalid_token\"";
    static final String INSUFFICIENT_SCOPE = NOTHING_SENT + ", error=\"insufficient_scope\"";

    private Challenge() {}

    /** Names the scope that an operation asks for. */
    static String insufficientScope(@Nullable Method operation) {
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
