package dev.seriatim.http.conditional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;

/** Writes representations to the bytes that clients get, and so knows their tags. */
@Singleton
public class EntityTags {

    private final ObjectMapper json;

    EntityTags(ObjectMapper json) {
        this.json = json;
    }

    /** The tag that an answer with this entity carries. */
    public EntityTag of(Object representation) {
        return representation instanceof Tagged tagged
                ? tagged.tag()
                : EntityTag.of(bytes(representation));
    }

    /** The same representation as an item of a list, with what {@code If-Match} takes. */
    public <T> Listed<T> listed(T representation) {
        return new Listed<>(representation, of(representation).toString());
    }

    /**
     * Whether a client that sends this in the place of {@code If-Match} holds the representation as
     * it is now.
     */
    public boolean isHeld(String condition, Object representation) {
        return EntityTagList.parse(condition)
                .filter(held -> held.matchesStrongly(of(representation)))
                .isPresent();
    }

    /** The bytes that an answer with this entity carries: JSON in UTF-8. */
    public byte[] bytes(Object representation) {
        try {
            return json.writeValueAsBytes(representation);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a representation must be representable", e);
        }
    }
}
