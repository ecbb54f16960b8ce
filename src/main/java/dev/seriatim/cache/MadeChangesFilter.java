package dev.seriatim.cache;

import dev.seriatim.database.Nodes;
import dev.seriatim.http.PipelineOrder;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/**
 * Answers a writer when no node shows from its cache any more what was before the change, so that
 * whoever hears of success reads it, wherever the next request goes.
 */
@Provider
@Priority(PipelineOrder.MADE_CHANGES)
public class MadeChangesFilter implements ContainerResponseFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final MadeChanges changes;
    private final Nodes nodes;

    MadeChangesFilter(MadeChanges changes, Nodes nodes) {
        this.changes = changes;
        this.nodes = nodes;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!SAFE.contains(request.getMethod()) && !changes.all().isEmpty()) {
            try {
                nodes.awaitHeard(changes.all());
            } catch (InterruptedException ending) {
                // The change is made, and its answer true.
                Thread.currentThread().interrupt();
            }
        }
    }
}
