package dev.seriatim.http.pipeline;

import dev.seriatim.http.HttpSettings;
import dev.seriatim.http.InLanguage;
import dev.seriatim.http.PipelineOrder;
import dev.seriatim.http.conditional.Dated;
import dev.seriatim.http.conditional.HttpDate;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.time.Instant;

/**
 * The headers that an answer carries unless its resource says otherwise: delivery may be cached,
 * management never; what is in one language, or dated, says so. Locations are relative to this
 * server, as all its links are.
 */
@Provider
@Priority(PipelineOrder.DEFAULT_HEADERS)
public class DefaultHeaders implements ContainerResponseFilter {

    /** JSON runs nothing and is framed nowhere, even when a browser is tricked into showing it. */
    static final String CONTENT_SECURITY_POLICY = "default-src 'none'; frame-ancestors 'none'";

    /** Where the paths of delivery begin. */
    public static final String DELIVERY = "/v1/";

    // Providers are made while Quarkus is built up, before settings can be read.
    private final Instance<HttpSettings> settings;

    public DefaultHeaders(Instance<HttpSettings> settings) {
        this.settings = settings;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.putIfAbsent(
                HttpHeaders.CACHE_CONTROL,
                java.util.List.of(cacheControl(request, response.getStatus())));
        headers.putIfAbsent("Content-Security-Policy", java.util.List.of(CONTENT_SECURITY_POLICY));
        headers.putIfAbsent(HttpHeaders.VARY, java.util.List.of(HttpHeaders.ACCEPT_ENCODING));
        if (response.getEntity() instanceof InLanguage told) {
            headers.putSingle(HttpHeaders.CONTENT_LANGUAGE, told.language());
        }
        if (response.getEntity() instanceof Dated dated) {
            Instant time = dated.lastModified();
            if (time != null) {
                headers.putSingle(HttpHeaders.LAST_MODIFIED, HttpDate.of(time));
            }
        }
        headers.computeIfPresent(
                HttpHeaders.LOCATION,
                (name, locations) -> java.util.List.of(relative(locations.get(0))));
    }

    // Jakarta REST makes locations absolute with the Host that the client sent; a cache would hand
    // it on to others. RFC 9110 10.2.2 lets them be relative.
    private static String relative(Object location) {
        URI absolute = URI.create(location.toString());
        String query = absolute.getRawQuery();
        return absolute.getRawPath() + (query == null ? "" : "?" + query);
    }

    private String cacheControl(ContainerRequestContext request, int status) {
        if (status >= 400) {
            return "no-store";
        }
        boolean delivery = request.getUriInfo().getPath().startsWith(DELIVERY);
        return delivery ? settings.get().deliveryCacheControl() : "private, no-store";
    }
}
