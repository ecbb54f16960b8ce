package dev.seriatim.http.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An object of an application's own, of which we know nothing but its bounds ({@link
 * MetadataBounds}). Its members stay in their order and its numbers keep their digits.
 */
public final class Metadata {

    private static final ObjectMapper EXACT = JsonSettings.exact(new ObjectMapper());

    /** An object without members, which is what a thing has of which nothing was said. */
    public static final Metadata NONE = new Metadata(EXACT.createObjectNode());

    private final ObjectNode members;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Metadata(ObjectNode members) {
        this.members = members;
    }

    /** Reads what was kept as {@link #toString}. */
    public static Metadata read(String stored) {
        try {
            return new Metadata((ObjectNode) EXACT.readTree(stored));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("The database holds unreadable JSON.", unreadable);
        }
    }

    @JsonValue
    ObjectNode members() {
        return members;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Metadata metadata && metadata.toString().equals(toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    /** The object as JSON without white space, in which it is kept and measured. */
    @Override
    public String toString() {
        return members.toString();
    }
}
