package dev.seriatim.http.pipeline;

import dev.seriatim.http.PipelineOrder;
import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/**
 * Tells in the answer to a HEAD how long the body would be (RFC 9110 9.3.2); Quarkus REST forgets
 * it with the body.
 */
@Provider
@Priority(PipelineOrder.HEAD_LENGTH)
public class HeadLength implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        boolean head = HttpMethod.HEAD.equals(request.getMethod());
        if (head && response.getEntity() instanceof byte[] bytes) {
            response.getHeaders().putSingle(HttpHeaders.CONTENT_LENGTH, bytes.length);
        }
    }
}
