package dev.seriatim.access;

import dev.seriatim.http.PipelineOrder;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.http.problem.ProblemType;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/**
 * Closes what is open to everybody, where the site is private: to read it takes a key with the
 * scope {@code read}, and no cache may keep it.
 */
@Provider
@Priority(PipelineOrder.PRIVATE_SITE)
public class PrivateSite implements ContainerRequestFilter, ContainerResponseFilter {

    // Providers are made while Quarkus is built up, before settings can be read.
    private final Instance<AccessSettings> settings;
    private final SecurityIdentity identity;

    @SuppressWarnings("NullAway.Init") // given by JAX-RS
    @Context
    ResourceInfo resource;

    public PrivateSite(Instance<AccessSettings> settings, SecurityIdentity identity) {
        this.settings = settings;
        this.identity = identity;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!isClosed()) {
            return;
        }
        if (identity.isAnonymous()) {
            throw new UnauthorizedException();
        }
        if (!identity.hasRole(Scope.READ.word())) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN, "This site is private; use a key with the scope read.");
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (isClosed()) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-store");
        }
    }

    private boolean isClosed() {
        return settings.get().isPrivate() && isOpenToEverybody();
    }

    private boolean isOpenToEverybody() {
        var method = resource.getResourceMethod();
        return method != null
                && (method.isAnnotationPresent(PermitAll.class)
                        || method.getDeclaringClass().isAnnotationPresent(PermitAll.class));
    }
}
