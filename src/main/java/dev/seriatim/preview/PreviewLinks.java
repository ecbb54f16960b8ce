package dev.seriatim.preview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.seriatim.http.PipelineOrder;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/**
 * Says of an answer that it is a preview, and lets its links to delivery carry the token on. Those
 * to pages of the site do so where they are made.
 */
@Provider
@Priority(PipelineOrder.PREVIEW_LINKS)
public class PreviewLinks implements ContainerResponseFilter {

    /** What applications keep of their own, which is not ours to change. */
    private static final String METADATA = "metadata";

    private final ObjectMapper json;

    public PreviewLinks(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var token = request.getUriInfo().getQueryParameters().getFirst(Preview.PARAMETER);
        if (token == null || response.getStatus() != 200) {
            return;
        }
        var entity = response.getEntity();
        if (entity instanceof Record || entity instanceof ObjectNode) {
            ObjectNode answer = json.valueToTree(entity);
            carry(answer, token);
            answer.put("preview", true);
            response.setEntity(answer);
        }
    }

    private static void carry(JsonNode node, String token) {
        for (var member : node.properties()) {
            if (member.getKey().equals("links") && member.getValue() instanceof ObjectNode links) {
                links.properties().forEach(link -> link.setValue(carrying(link.getValue(), token)));
            } else if (!member.getKey().equals(METADATA)) {
                carry(member.getValue(), token);
            }
        }
        if (node.isArray()) {
            node.forEach(element -> carry(element, token));
        }
    }

    private static JsonNode carrying(JsonNode link, String token) {
        var address = link.asText();
        if (!link.isTextual() || !address.startsWith("/v1/")) {
            return link;
        }
        var mark = address.contains("?") ? "&" : "?";
        return new TextNode(address + mark + Preview.PARAMETER + "=" + token);
    }
}
