package dev.seriatim.ratelimit;

import dev.seriatim.http.AddressBlock;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** Settings of this package, all below {@code seriatim.rate-limit}. */
@ConfigMapping(prefix = "seriatim.rate-limit")
public interface RateLimitSettings {

    /** How many requests an address may send in a minute; 0 for any number. */
    @WithDefault("6000")
    int perAddress();

    /**
     * How many requests may come with one key, or with tokens of one subject, in a minute, from
     * wherever; 0 for any number.
     */
    @WithDefault("6000")
    int perKey();

    /**
     * The proxies whose {@code X-Forwarded-For} is believed, as addresses or as blocks in CIDR
     * notation.
     */
    Optional<List<AddressBlock>> trustedProxies();
}
