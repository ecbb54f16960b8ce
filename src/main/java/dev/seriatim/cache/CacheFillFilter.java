package dev.seriatim.cache;

import dev.seriatim.http.CacheTags;
import dev.seriatim.http.PipelineOrder;
import dev.seriatim.http.conditional.Representation;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;

/** Takes what a resource answers for the cache: its bytes, and the tags of what they show. */
@Provider
@Priority(PipelineOrder.CACHE_FILL)
public class CacheFillFilter implements ContainerResponseFilter {

    private final CurrentVertxRequest exchange;
    private final CacheTags tags;

    public CacheFillFilter(CurrentVertxRequest exchange, CacheTags tags) {
        this.exchange = exchange;
        this.tags = tags;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Optional.ofNullable(exchange.getCurrent())
                .flatMap(CacheLookup::of)
                .filter(CacheLookup::isFilling)
                .ifPresent(lookup -> fill(lookup, request, response));
    }

    private void fill(
            CacheLookup lookup,
            ContainerRequestContext request,
            ContainerResponseContext response) {
        switch (response.getStatus()) {
            case 200, 304 ->
                    Representation.of(request)
                            .filter(written -> lookup.isAskedFor(written.mediaType()))
                            .map(EncodedBody::of)
                            .ifPresent(content -> lookup.draft(200, tags.all(), content));
            case 308 -> lookup.draft(308, tags.all(), null);
            case 503 -> lookup.fallBack(response);
            default -> {}
        }
    }
}
