package dev.seriatim.http.conditional;

import dev.seriatim.http.PipelineOrder;
import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/**
 * Writes each answer of JSON or text to bytes once, tags it with their digest, and answers 304 to
 * whoever holds that tag.
 */
@Provider
@Priority(PipelineOrder.ENTITY_TAG)
public class EntityTagFilter implements ContainerResponseFilter {

    private static final Set<Integer> TAGGED = Set.of(200, 201);

    private final EntityTags tags;

    public EntityTagFilter(EntityTags tags) {
        this.tags = tags;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        boolean text = response.getEntity() instanceof String;
        if (!TAGGED.contains(response.getStatus()) || !text && !isJson(response)) {
            return;
        }
        MediaType type = text ? response.getMediaType() : MediaType.APPLICATION_JSON_TYPE;
        byte[] bytes =
                response.getEntity() instanceof String written
                        ? written.getBytes(StandardCharsets.UTF_8)
                        : tags.bytes(response.getEntity());
        EntityTag tag = tag(response, bytes);
        var representation =
                new Representation(bytes, tag, type.getType() + "/" + type.getSubtype());
        representation.leaveIn(request);
        boolean gzip = ContentCoding.isGzipWanted(lines(request, HttpHeaders.ACCEPT_ENCODING));
        response.getHeaders()
                .putSingle(HttpHeaders.ETAG, (gzip ? tag.compressed() : tag).toString());
        if (isHeld(request, tag)) {
            // RFC 9110 15.4.5: a 304 carries ETag, Cache-Control and Vary as the 200 would have,
            // and no content.
            response.setEntity(null);
            response.setStatus(304);
        } else {
            response.setEntity(gzip ? representation.gzip() : bytes, new Annotation[0], type);
            if (gzip) {
                response.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING, ContentCoding.GZIP);
            }
        }
    }

    /**
     * What was said to be the tag, as in an answer that is given again, or else that of the bytes.
     */
    private static EntityTag tag(ContainerResponseContext response, byte[] bytes) {
        if (response.getHeaders().getFirst(HttpHeaders.ETAG) instanceof EntityTag known) {
            return known;
        }
        return response.getEntity() instanceof Tagged tagged ? tagged.tag() : EntityTag.of(bytes);
    }

    private static boolean isJson(ContainerResponseContext response) {
        Object entity = response.getEntity();
        MediaType type = response.getMediaType();
        boolean value =
                entity != null && !(entity instanceof byte[]) && !(entity instanceof CharSequence);
        return value && (type == null || type.isCompatible(MediaType.APPLICATION_JSON_TYPE));
    }

    private static boolean isHeld(ContainerRequestContext request, EntityTag tag) {
        // RFC 9110 5.3: "A recipient MAY combine multiple field lines within a field section that
        // have the same field name into one field line".
        List<String> held = lines(request, HttpHeaders.IF_NONE_MATCH);
        boolean reads = Set.of(HttpMethod.GET, HttpMethod.HEAD).contains(request.getMethod());
        return reads && !held.isEmpty() && tag.isNamedIn(String.join(",", held));
    }

    private static List<String> lines(ContainerRequestContext request, String header) {
        return request.getHeaders().getOrDefault(header, List.of());
    }
}
