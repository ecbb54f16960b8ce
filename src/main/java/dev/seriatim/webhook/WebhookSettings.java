package dev.seriatim.webhook;

import dev.seriatim.http.AddressBlock;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How webhooks are told. */
@ConfigMapping(prefix = "seriatim.webhooks")
interface WebhookSettings {

    /** The pauses after each attempt that failed; after as many attempts and one, none is made. */
    @WithDefault("5s,5m,30m,2h,5h,10h,14h,20h,24h")
    List<Duration> retries();

    /**
     * Addresses of one's own network that may be told, and without encryption: blocks such as
     * {@code 10.1.0.0/16}.
     */
    Optional<List<AddressBlock>> ownNetworks();
}
