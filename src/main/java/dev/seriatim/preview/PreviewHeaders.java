package dev.seriatim.preview;

import dev.seriatim.http.PipelineOrder;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Keeps whatever answers a token out of caches and search engines. */
@Provider
@Priority(PipelineOrder.PREVIEW_HEADERS)
public class PreviewHeaders implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getUriInfo().getQueryParameters().containsKey(Preview.PARAMETER)) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-store");
            response.getHeaders().putSingle("X-Robots-Tag", "noindex");
        }
    }
}
