package dev.seriatim.access;

import dev.seriatim.access.Credential.Kind;
import dev.seriatim.audit.Actor;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Knows who holds which key: the configured administrator, everybody whose key is stored, and
 * whoever bears a token of the configured issuer.
 */
@ApplicationScoped
public class KeyHolders implements IdentityProvider<TokenAuthenticationRequest> {

    private final Optional<byte[]> adminDigest;
    private final StoredKeys keys;
    private final LastUse lastUse;
    private final Tokens tokens;

    KeyHolders(
            @ConfigProperty(name = "seriatim.admin-key") Optional<String> adminKey,
            StoredKeys keys,
            LastUse lastUse,
            Tokens tokens) {
        this.adminDigest = adminKey.map(KeyText::digest);
        this.keys = keys;
        this.lastUse = lastUse;
        this.tokens = tokens;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> holder(request.getToken()));
    }

    private SecurityIdentity holder(TokenCredential token) {
        var text = token.getToken();
        // compared in constant time, so that the time taken tells nothing about the key
        if (adminDigest
                .filter(digest -> MessageDigest.isEqual(digest, KeyText.digest(text)))
                .isPresent()) {
            return identity(Actor.ADMINISTRATOR, Scope.words(), token, Kind.SETTING, null);
        }
        return Optional.of(text)
                .filter(KeyText::isWellFormed)
                .flatMap(keys::valid)
                .map(key -> holder(key, token))
                .or(() -> tokens.bearer(text).map(KeyHolders::bearer))
                .orElseThrow(AuthenticationFailedException::new);
    }

    private SecurityIdentity holder(ApiKey key, TokenCredential token) {
        lastUse.note(key);
        var actor = new Actor("key:" + key.id(), key.name());
        return identity(actor, key.scopes(), token, Kind.KEY, key.expiresAt());
    }

    // Tokens are renewed all the time, and whoever bears them stays the same. So what stands for
    // them, where a request is sent again, is who they are.
    private static SecurityIdentity bearer(Tokens.Bearer bearer) {
        var actor = new Actor("subject:" + bearer.subject(), bearer.name());
        var standIn = new TokenCredential(actor.id(), "subject");
        return identity(actor, bearer.scopes(), standIn, Kind.TOKEN, bearer.expiresAt());
    }

    private static SecurityIdentity identity(
            Actor actor,
            Collection<String> scopes,
            TokenCredential token,
            Kind kind,
            @Nullable Instant expiresAt) {
        var known = scopes.stream().map(Scope::of).sorted().toList();
        var credential = new Credential(actor.id(), actor.name(), kind, known, expiresAt);
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(actor.name()))
                .addAttribute(Actor.ATTRIBUTE, actor)
                .addAttribute(Credential.ATTRIBUTE, credential)
                .addCredential(token)
                .addRoles(Set.copyOf(scopes))
                .build();
    }
}
