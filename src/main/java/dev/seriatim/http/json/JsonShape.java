package dev.seriatim.http.json;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.seriatim.http.problem.Violation;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Compares a JSON tree with the record it shall become, before Jackson binds it, because Jackson
 * stops at the first mismatch and a client should hear of all of them. What does not fit is
 * reported and replaced by {@code null} in the tree, so that the rest can still be bound and
 * validated. Types that are neither records, collections nor known values are left to Jackson.
 */
final class JsonShape {

    private static final int MOST_VIOLATIONS = 50;
    private static final String NO_OBJECT = "Send a JSON object here.";

    private final ObjectMapper mapper;
    private final boolean complete;
    private final List<Violation> violations = new ArrayList<>();

    /**
     * @param complete whether fields that cannot be null must be there; not so in a patch
     */
    JsonShape(ObjectMapper mapper, boolean complete) {
        this.mapper = mapper;
        this.complete = complete;
    }

    /** What was found so far, the first fifty. */
    List<Violation> violations() {
        return violations;
    }

    void refuse(String pointer, String detail) {
        Violation violation = Violation.at(pointer, detail);
        if (violations.size() < MOST_VIOLATIONS && !violations.contains(violation)) {
            violations.add(violation);
        }
    }

    /**
     * Gives the node that may be bound to a type: the node itself, trimmed of what does not fit, or
     * null when it does not fit at all.
     *
     * @param present what it is to take the place of, as clients are shown it, or a missing node
     */
    JsonNode fitting(JsonNode node, JavaType type, String pointer, JsonNode present) {
        if (node.isNull()) {
            return mapper.nullNode();
        }
        Optional<String> fault;
        if (isRecord(type)) {
            fault = members(node, type, pointer, present);
        } else if (type.isCollectionLikeType()) {
            fault = elements(node, type, pointer, present);
        } else if (type.isMapLikeType()) {
            fault = values(node, type, pointer, present);
        } else if (type.hasRawClass(Metadata.class)) {
            fault = metadata(node, pointer);
        } else {
            fault = JsonValues.fault(node, type.getRawClass());
        }
        if (fault.isEmpty()) {
            return node;
        }
        refuse(pointer, fault.get());
        return mapper.nullNode();
    }

    private static boolean isRecord(JavaType type) {
        Class<?> raw = type.getRawClass();
        return raw.isRecord() && !raw.isAnnotationPresent(JsonDeserialize.class);
    }

    private Optional<String> members(
            JsonNode node, JavaType type, String pointer, JsonNode present) {
        if (!(node instanceof ObjectNode object)) {
            return Optional.of(NO_OBJECT);
        }
        Map<String, JavaType> components = components(type.getRawClass());
        List<String> names = names(object);
        for (String name : names) {
            String place = Violation.child(pointer, name);
            JavaType component = components.get(name);
            if (component == null) {
                ReadBack.fault(name, object.remove(name), present.path(name))
                        .ifPresent(sentence -> refuse(place, sentence));
            } else {
                setMember(object, name, component, place, present.path(name));
            }
        }
        // A primitive has no way to say that it is absent; Jackson would make it 0 or false.
        components.forEach(
                (name, component) -> {
                    if (complete && component.isPrimitive() && !names.contains(name)) {
                        refuse(Violation.child(pointer, name), "Give this field a value.");
                    }
                });
        return Optional.empty();
    }

    private static List<String> names(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private void setMember(
            ObjectNode object, String name, JavaType type, String place, JsonNode present) {
        JsonNode value = object.get(name);
        if (value.isNull() && type.isPrimitive()) {
            refuse(place, "Give this field a value; it cannot be null.");
        }
        JsonNode fitting = fitting(value, type, place, present);
        if (fitting.isNull() && type.isPrimitive()) {
            // Nothing stands in for it: the rest is bound and validated only to be told as well.
            object.remove(name);
        } else {
            object.set(name, fitting);
        }
    }

    private Optional<String> elements(
            JsonNode node, JavaType type, String pointer, JsonNode present) {
        if (!(node instanceof ArrayNode array)) {
            return Optional.of("Send a JSON array here.");
        }
        JavaType element = type.getContentType();
        Set<String> writable =
                isRecord(element) ? components(element.getRawClass()).keySet() : Set.of();
        for (int i = 0; i < array.size(); i++) {
            String place = pointer + "/" + i;
            if (array.get(i).isNull()) {
                refuse(place, "Leave null out of the array.");
            } else {
                JsonNode origin = ReadBack.origin(array.get(i), i, present, writable);
                array.set(i, fitting(array.get(i), element, place, origin));
            }
        }
        return Optional.empty();
    }

    private Optional<String> values(
            JsonNode node, JavaType type, String pointer, JsonNode present) {
        if (!(node instanceof ObjectNode object)) {
            return Optional.of(NO_OBJECT);
        }
        for (String name : names(object)) {
            JsonNode value = object.remove(name);
            String place = Violation.child(pointer, name);
            if (value.isNull() && present.path(name).isNull()) {
                // What is secret is shown as null, and sent back it says nothing.
                object.set(name, value);
            } else if (value.isNull()
                    && type.getContentType().hasRawClass(String.class)
                    && complete) {
                refuse(place, "Send a string here; it cannot be null.");
            } else if (!value.isNull()) {
                object.set(name, fitting(value, type.getContentType(), place, present.path(name)));
            }
        }
        return Optional.empty();
    }

    private Optional<String> metadata(JsonNode node, String pointer) {
        if (!node.isObject()) {
            return Optional.of(NO_OBJECT);
        }
        var bounds = new MetadataBounds(this::refuse);
        if (complete) {
            bounds.check(node, pointer);
        } else {
            bounds.checkPart(node, pointer);
        }
        return Optional.empty();
    }

    private Map<String, JavaType> components(Class<?> type) {
        var components = new LinkedHashMap<String, JavaType>();
        for (RecordComponent component : type.getRecordComponents()) {
            components.put(component.getName(), mapper.constructType(component.getGenericType()));
        }
        return components;
    }
}
