package dev.seriatim.http.query;

import dev.seriatim.http.PipelineOrder;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Links a page to the next one and to the one before (RFC 8288). The references are relative: they
 * never repeat what a client claims in {@code Host}, so a cache cannot be made to hold links to
 * elsewhere.
 */
@Provider
@Priority(PipelineOrder.PAGE_LINKS)
public class PageLinks implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Paged page) {
            var uri = request.getUriInfo();
            var links =
                    Stream.of(link(uri, page.next(), "next"), link(uri, page.prev(), "prev"))
                            .flatMap(Optional::stream)
                            .collect(Collectors.joining(", "));
            if (!links.isEmpty()) {
                response.getHeaders().putSingle("Link", links);
            }
        }
    }

    private static Optional<String> link(UriInfo uri, @Nullable String cursor, String relation) {
        return Optional.ofNullable(cursor)
                .map(there -> "<%s>; rel=\"%s\"".formatted(address(uri, there), relation));
    }

    static String address(UriInfo uri, String cursor) {
        var parameters = new ArrayList<>(QueryString.parameters(uri.getRequestUri().getRawQuery()));
        parameters.removeIf(each -> each.name().equals("cursor"));
        parameters.add(new QueryString.Parameter("cursor", cursor));
        return uri.getRequestUri().getRawPath() + "?" + QueryString.of(parameters);
    }
}
