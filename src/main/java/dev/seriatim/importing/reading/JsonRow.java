package dev.seriatim.importing.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * An object of a list of objects.
 *
 * @param table what the list is called
 * @param line where it begins, counted from 1
 * @param repeated names that stood more than once in it, of which the last value counts
 */
public record JsonRow(String table, int line, ObjectNode fields, List<String> repeated) {

    public JsonRow {
        repeated = List.copyOf(repeated);
    }

    /** The value of this name; a missing node if there is none. */
    public JsonNode get(String name) {
        return fields.path(name);
    }

    /** A text, number or truth value as text; nothing if there is none, or a blank one. */
    public @Nullable String text(String name) {
        return text(get(name));
    }

    /** Likewise of any value. */
    public static @Nullable String text(JsonNode value) {
        return value.isValueNode() && !value.isNull() && !value.asText().isBlank()
                ? value.asText()
                : null;
    }

    /** Whether the value is true, or the number that stands for it. */
    public boolean is(String name) {
        var text = text(name);
        return "true".equals(text) || "1".equals(text);
    }

    /** The object of this name within it; nothing if it has none. */
    public Optional<JsonRow> inner(String name) {
        return get(name) instanceof ObjectNode object
                ? Optional.of(new JsonRow(name, line, object, repeated))
                : Optional.empty();
    }

    /** The objects of a list within it; none if it has no such list. */
    public List<JsonRow> rows(String name) {
        return StreamSupport.stream(get(name).spliterator(), false)
                .filter(ObjectNode.class::isInstance)
                .map(element -> new JsonRow(name, line, (ObjectNode) element, List.of()))
                .toList();
    }
}
