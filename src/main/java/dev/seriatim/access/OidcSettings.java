package dev.seriatim.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Settings of tokens from elsewhere, all below {@code seriatim.oidc}. */
@ConfigMapping(prefix = "seriatim.oidc")
public interface OidcSettings {

    /** The issuer whose tokens are accepted, as it names itself; without one, none are. */
    Optional<URI> issuer();

    /** What a token must be made for. */
    @WithDefault("seriatim")
    String audience();

    /** The claim that names the scopes: text with spaces between them, or a list. */
    @WithDefault("scope")
    String scopesClaim();

    /** How far the issuer's clock and ours may be apart. */
    @WithDefault("60s")
    Duration clockSkew();
}
