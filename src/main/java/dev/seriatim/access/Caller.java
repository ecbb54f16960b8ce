package dev.seriatim.access;

import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.http.problem.ProblemType;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Whoever sent the request at hand. Most operations need one scope and say so with
 * {@code @RolesAllowed}; this is for those that need another for some of what they do.
 */
@ApplicationScoped
public class Caller {

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** What the caller was let in with. */
    Credential credential() {
        return identity.getAttribute(Credential.ATTRIBUTE);
    }

    /** Whether the caller's key has the scope. */
    public boolean has(Scope scope) {
        return identity.hasRole(scope.word());
    }

    /**
     * Lets the caller go on only with the scope.
     *
     * @param detail what needs it, and what could be done without
     * @throws ProblemException forbidden
     */
    public void mustHave(Scope scope, String detail) {
        if (!has(scope)) {
            throw new ProblemException(ProblemType.FORBIDDEN, detail);
        }
    }
}
