package dev.seriatim.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings of this package, all below {@code seriatim.http}. */
@ConfigMapping(prefix = "seriatim.http")
public interface HttpSettings {

    /** How long a client may take to send one whole request, however fast it drips. */
    @WithDefault("30s")
    Duration readTimeout();

    /** The {@code Cache-Control} of delivery. */
    @WithDefault("public, max-age=0, s-maxage=60, stale-while-revalidate=30, stale-if-error=86400")
    String deliveryCacheControl();

    /**
     * The headers that tell caches the tags of an answer. {@code Surrogate-Key} and {@code xkey}
     * are separated by spaces, others by commas.
     */
    @WithDefault("Cache-Tag")
    Optional<List<String>> cacheTagHeaders();

    /**
     * The origins whose pages may read delivery; {@code *} for all, empty for none. Management
     * never answers to a page.
     */
    @WithDefault("*")
    Optional<List<String>> corsOrigins();

    /**
     * Where the world finds this server, such as {@code https://api.example.org}; without it, on
     * the host of the site, which hands its requests on. What a client calls it in {@code Host} is
     * never believed.
     */
    Optional<String> publicUrl();

    /** Whether an answer names the one origin that asked, and so is not the same for all. */
    default boolean namesPages() {
        return corsOrigins().filter(origins -> !origins.contains("*")).isPresent();
    }
}
