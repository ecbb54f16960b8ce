package dev.seriatim.http.query;

import dev.seriatim.http.PipelineOrder;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Links a page to the next one (RFC 8288). The reference is relative: it never repeats what a
 * client claims in {@code Host}, so a cache cannot be made to hold links to elsewhere.
 */
@Provider
@Priority(PipelineOrder.PAGE_LINKS)
public class PageLinks implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Paged page && page.next() != null) {
            response.getHeaders()
                    .putSingle(
                            "Link",
                            "<" + next(request.getUriInfo(), page.next()) + ">; rel=\"next\"");
        }
    }

    static String next(UriInfo uri, @Nullable String cursor) {
        var parameters = new ArrayList<>(QueryString.parameters(uri.getRequestUri().getRawQuery()));
        parameters.removeIf(each -> each.name().equals("cursor"));
        parameters.add(new QueryString.Parameter("cursor", String.valueOf(cursor)));
        return uri.getRequestUri().getRawPath() + "?" + QueryString.of(parameters);
    }
}
