package dev.seriatim.ratelimit;

import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;

/**
 * Counts a request for its caller once that is known. What is no valid key or token does not come
 * here, so nobody can use up the share of another.
 */
@Singleton
class CallerQuota implements SecurityIdentityAugmentor {

    private final RateLimit limit;

    CallerQuota(RateLimit limit) {
        this.limit = limit;
    }

    @Override
    public Uni<SecurityIdentity> augment(
            SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom().item(identity);
    }

    @Override
    public Uni<SecurityIdentity> augment(
            SecurityIdentity identity,
            AuthenticationRequestContext context,
            Map<String, Object> attributes) {
        var exchange = HttpSecurityUtils.getRoutingContextAttribute(attributes);
        // The key, or of a token whom it stands for, however it is spelt and however often renewed.
        var caller = identity.getCredential(TokenCredential.class);
        if (exchange != null && caller != null) {
            limit.countCaller(exchange, caller.getToken());
        }
        return Uni.createFrom().item(identity);
    }
}
