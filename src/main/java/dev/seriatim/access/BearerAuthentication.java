package dev.seriatim.access;

import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes the key from the Authorization header (RFC 6750 2.1); never from a URL or a body. */
@ApplicationScoped
public class BearerAuthentication implements HttpAuthenticationMechanism {

    static final String TYPE = "bearer";
    private static final String SCHEME = "Bearer ";

    @Override
    public Uni<SecurityIdentity> authenticate(
            RoutingContext exchange, IdentityProviderManager identities) {
        return token(exchange.request().getHeader(HttpHeaders.AUTHORIZATION))
                .map(token -> new TokenAuthenticationRequest(new TokenCredential(token, TYPE)))
                .map(request -> HttpSecurityUtils.setRoutingContextAttribute(request, exchange))
                .map(identities::authenticate)
                .orElseGet(() -> Uni.createFrom().nullItem());
    }

    /** The key or token in the value of the header; nothing of another scheme. */
    static Optional<String> token(@Nullable String credentials) {
        return Optional.ofNullable(credentials)
                .filter(text -> text.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(text -> text.substring(SCHEME.length()).strip());
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext exchange) {
        return Uni.createFrom()
                .item(new ChallengeData(401, "WWW-Authenticate", "Bearer realm=\"seriatim\""));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(TokenAuthenticationRequest.class);
    }
}
