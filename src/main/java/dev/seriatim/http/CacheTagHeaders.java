package dev.seriatim.http;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Tells caches in front of us the tags of what they may keep, in the headers that they read. */
@Provider
@Priority(PipelineOrder.CACHE_TAG_HEADERS)
public class CacheTagHeaders implements ContainerResponseFilter {

    // Fastly and Varnish separate keys with spaces; Cloudflare, Akamai and the rest with commas.
    private static final Set<String> SPACED = Set.of("surrogate-key", "xkey");

    private final Instance<HttpSettings> settings;
    private final CacheTags tags;

    public CacheTagHeaders(Instance<HttpSettings> settings, CacheTags tags) {
        this.settings = settings;
        this.tags = tags;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!response.getHeaderString(HttpHeaders.CACHE_CONTROL).startsWith("public")) {
            return;
        }
        var all = new TreeSet<>(tags.all());
        for (String header : settings.get().cacheTagHeaders().orElse(List.of())) {
            String separator =
                    SPACED.contains(header.toLowerCase(java.util.Locale.ROOT)) ? " " : ",";
            if (!all.isEmpty()) {
                response.getHeaders().putSingle(header, String.join(separator, all));
            }
        }
    }
}
