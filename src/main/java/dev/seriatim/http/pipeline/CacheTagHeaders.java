package dev.seriatim.http.pipeline;

import dev.seriatim.http.CacheTags;
import dev.seriatim.http.HttpSettings;
import dev.seriatim.http.PipelineOrder;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells caches in front of us the tags of what they may keep, in the headers that they read. */
@Provider
@Priority(PipelineOrder.CACHE_TAG_HEADERS)
public class CacheTagHeaders implements ContainerResponseFilter {

    // Fastly and Varnish separate keys with spaces; Cloudflare, Akamai and the rest with commas.
    private static final Set<String> SPACED = Set.of("surrogate-key", "xkey");

    // What caches in front and clients take without being told to: Node 16 KB of headers, nginx 4.
    // Half of that is left for everything else.
    private static final int LONGEST = 2048;

    // Long enough for a crowd, short enough for a cache that is not told of what has come.
    private static final String MISSING = "public, max-age=0, s-maxage=10";

    private final Instance<HttpSettings> settings;
    private final CacheTags tags;

    public CacheTagHeaders(Instance<HttpSettings> settings, CacheTags tags) {
        this.settings = settings;
        this.tags = tags;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        boolean missing = isMissing(request, response);
        if (missing) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, MISSING);
        }
        if (missing || response.getHeaderString(HttpHeaders.CACHE_CONTROL).startsWith("public")) {
            settings.get().cacheTagHeaders().ifPresent(headers -> tell(headers, response));
        }
    }

    /** Nothing is there yet, and the tags say what would bring it. */
    private boolean isMissing(ContainerRequestContext request, ContainerResponseContext response) {
        return response.getStatus() == 404
                && request.getUriInfo().getPath().startsWith(DefaultHeaders.DELIVERY)
                && response.getHeaderString(HttpHeaders.CACHE_CONTROL).equals("no-store")
                && !tags.all().isEmpty();
    }

    private void tell(List<String> headers, ContainerResponseContext response) {
        Set<String> written = tags.written(LONGEST / headers.size());
        for (String header : headers) {
            String separator = SPACED.contains(header.toLowerCase(Locale.ROOT)) ? " " : ",";
            if (!written.isEmpty()) {
                response.getHeaders().putSingle(header, String.join(separator, written));
            }
        }
    }
}
