package dev.seriatim.idempotency;

import com.fasterxml.jackson.databind.util.RawValue;
import dev.seriatim.http.conditional.EntityTag;
import dev.seriatim.http.conditional.EntityTags;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/**
 * An answer as far as it has to be the same again; what is not in here follows from it.
 *
 * @param body JSON in UTF-8
 * @param etag of the body, without quotes, where it is kept with it
 */
record Answer(int status, @Nullable URI location, byte @Nullable [] body, @Nullable String etag) {

    /** The answer that goes out when a resource returns this. */
    static Answer of(@Nullable Object result, EntityTags tags) {
        if (result instanceof RestResponse<?> response) {
            return new Answer(
                    response.getStatus(),
                    response.getLocation(),
                    bytes(response.getEntity(), tags),
                    etag(response.getEntity(), tags));
        }
        return new Answer(
                result == null ? 204 : 200, null, bytes(result, tags), etag(result, tags));
    }

    private static @Nullable String etag(@Nullable Object entity, EntityTags tags) {
        return entity == null ? null : tags.of(entity).value();
    }

    private static byte @Nullable [] bytes(@Nullable Object entity, EntityTags tags) {
        return entity == null ? null : tags.bytes(entity);
    }

    RestResponse<RawValue> again() {
        var answer = ResponseBuilder.<RawValue>create(status).header("Idempotent-Replayed", "true");
        if (location != null) {
            answer.location(location);
        }
        if (body != null) {
            // Written as it stands, and tagged like the first time.
            if (etag != null) {
                answer.header(HttpHeaders.ETAG, new EntityTag(etag));
            }
            answer.entity(new RawValue(new String(body, StandardCharsets.UTF_8)))
                    .type(MediaType.APPLICATION_JSON_TYPE);
        }
        return answer.build();
    }
}
