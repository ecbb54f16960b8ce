package dev.seriatim.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings of tokens from elsewhere, all below {@code seriatim.oidc}. */
@ConfigMapping(prefix = "seriatim.oidc")
public interface OidcSettings {

    /** The issuer whose tokens are accepted, as it names itself; without one, none are. */
    Optional<String> issuer();

    /** What a token must be made for; one of these is enough. */
    @WithDefault("seriatim")
    List<String> audience();

    /**
     * The claims that name the scopes, each a text with spaces between them or a list: {@code
     * scope}, {@code realm_access.roles}.
     */
    @WithDefault("scope")
    List<ClaimPath> scopesClaim();

    /**
     * What the words in there stand for: {@code editor:write,editor:publish}. Without it, a scope
     * is called what it is called here; with it, a word that is not listed opens nothing.
     */
    Optional<List<String>> scopes();

    /** The claim that names the bearer to whoever reads the audit trail. */
    @WithDefault("preferred_username")
    ClaimPath nameClaim();

    /** How far the issuer's clock and ours may be apart. */
    @WithDefault("60s")
    Duration clockSkew();
}
