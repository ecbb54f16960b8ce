package dev.seriatim.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/**
 * Tells in the answer to a HEAD how long the body would be (RFC 9110 9.3.2); Quarkus REST forgets
 * it with the body. Not for a body that would be compressed, whose length is not known.
 */
@Provider
@Priority(PipelineOrder.HEAD_LENGTH)
public class HeadLength implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        boolean head = HttpMethod.HEAD.equals(request.getMethod());
        if (head
                && response.getEntity() instanceof byte[] bytes
                && !EntityTagFilter.acceptsGzip(
                        request.getHeaderString(HttpHeaders.ACCEPT_ENCODING))) {
            response.getHeaders().putSingle(HttpHeaders.CONTENT_LENGTH, bytes.length);
        }
    }
}
