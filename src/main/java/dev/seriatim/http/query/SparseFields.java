package dev.seriatim.http.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.seriatim.http.PipelineOrder;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out of an answer, or out of each item of a list, what {@link Fields} does not name. What
 * remains keeps its order.
 */
@Provider
@Priority(PipelineOrder.SPARSE_FIELDS)
public class SparseFields implements ContainerResponseFilter {

    /** Whoever says how this is to be wants it, named or not. */
    private static final String BODY = "body";

    private final ObjectMapper json;

    public SparseFields(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var fields = fields(request);
        if (fields == null || response.getStatus() != 200 || !isOfFields(response.getEntity())) {
            return;
        }
        JsonNode answer = json.valueToTree(response.getEntity());
        if (response.getEntity() instanceof Paged) {
            answer.path("items").forEach(item -> retain(item, fields));
        } else {
            retain(answer, fields);
        }
        response.setEntity(answer);
    }

    // What was not read by a resource, such as what OPTIONS is answered, has no members.
    private static boolean isOfFields(@Nullable Object entity) {
        return entity instanceof Paged || entity instanceof Record;
    }

    // The resource has read the parameters, so the names are known ones.
    private static @Nullable Fields fields(ContainerRequestContext request) {
        var parameters = request.getUriInfo().getQueryParameters();
        var text = parameters.getFirst(Fields.PARAMETER);
        if (text == null) {
            return null;
        }
        var chosen = Fields.of(text.split(",", -1));
        return parameters.containsKey(BODY) ? chosen.and(BODY) : chosen;
    }

    private static void retain(JsonNode object, Fields fields) {
        ((ObjectNode) object).retain(fields.names());
        if (!fields.keys().isEmpty()
                && object.get(Fields.METADATA) instanceof ObjectNode metadata) {
            metadata.retain(fields.keys());
        }
    }
}
