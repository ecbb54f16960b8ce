package dev.seriatim.access;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jwt.JWTClaimsSet;
import dev.seriatim.access.TokenRefusal.Cause;
import dev.seriatim.database.StartFailure;
import dev.seriatim.http.problem.Challenge;
import dev.seriatim.http.problem.ProblemException;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.security.AuthenticationFailedException;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Takes tokens of the configured issuer in place of keys. */
@ApplicationScoped
class Tokens {

    private static final Logger LOG = Logger.getLogger(Tokens.class);

    /**
     * What a valid token says.
     *
     * @param subject whom the issuer means, the same in each of their tokens
     * @param name what people call them
     * @param expiresAt when the token does; others of the same subject may follow
     */
    record Bearer(String subject, String name, Set<String> scopes, Instant expiresAt) {}

    private final OidcSettings settings;
    private final TokenScopes scopes;
    private final OncePerMinute<Cause> lines;
    private final @Nullable IssuerKeys keys;
    private final @Nullable AccessTokens tokens;

    Tokens(OidcSettings settings, TokenClock clock) {
        this.settings = settings;
        this.lines = new OncePerMinute<>(clock);
        try {
            var issuer = settings.issuer().map(IssuerUrl::new);
            scopes = new TokenScopes(settings.scopesClaim(), settings.scopes().orElse(List.of()));
            keys = issuer.map(url -> new IssuerKeys(url, clock)).orElse(null);
            tokens =
                    keys == null
                            ? null
                            : new AccessTokens(
                                    issuer.orElseThrow(),
                                    settings.audience(),
                                    settings.clockSkew(),
                                    keys);
        } catch (IllegalArgumentException impossible) {
            var sentence = "seriatim.oidc cannot be right: " + impossible.getMessage();
            throw StartFailure.saying(sentence);
        }
    }

    // What cannot be right is told at start, before anything else begins, and not to the first
    // bearer of a token.
    void check(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent started) {}

    @PreDestroy
    void close() throws IOException {
        if (keys != null) {
            keys.close();
        }
    }

    /**
     * Who bears a token.
     *
     * @return nothing for what is no JWT, and where no issuer is configured
     * @throws AuthenticationFailedException if it is no valid token of the issuer's
     * @throws ProblemException unavailable, if the issuer cannot be asked for its keys
     */
    Optional<Bearer> bearer(String text) {
        return tokens == null || !isJwt(text)
                ? Optional.empty()
                : Optional.of(bearer(text, tokens));
    }

    // RFC 7515 7.1: three parts with dots between them.
    private static boolean isJwt(String text) {
        return text.chars().filter(unit -> unit == '.').count() == 2;
    }

    private Bearer bearer(String text, AccessTokens tokens) {
        try {
            return bearer(tokens.valid(text));
        } catch (TokenRefusal refusal) {
            log(refusal);
            throw Challenge.refusal(refusal.cause().description().orElse(null));
        } catch (KeySourceException silence) {
            throw ProblemException.unavailable(
                    "The issuer of tokens does not answer at the moment; try again, or use a key.");
        }
    }

    private void log(TokenRefusal refusal) {
        if (lines.admits(refusal.cause())) {
            LOG.infof("Tokens are refused (%s): %s", refusal.cause(), refusal.getMessage());
        }
    }

    private Bearer bearer(JWTClaimsSet claims) {
        var subject = claims.getSubject();
        var name =
                settings.nameClaim()
                        .in(claims.getClaims())
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .filter(AccessTokens::isName)
                        .orElse(subject);
        var expiresAt = claims.getExpirationTime().toInstant();
        return new Bearer(subject, name, scopes.in(claims.getClaims()), expiresAt);
    }
}
