package dev.seriatim.http.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What the server has made and shown, beside what a client may write: a client may send it back as
 * it was read, and nothing comes of it.
 */
final class ReadBack {

    private ReadBack() {}

    /** Takes from what a client sent whatever it says of what is {@link ToldBeside}. */
    static void forgetToldBeside(JsonNode sent, Object shown) {
        if (sent instanceof ObjectNode object && shown instanceof Record) {
            Stream.of(shown.getClass().getRecordComponents())
                    .filter(member -> member.isAnnotationPresent(ToldBeside.class))
                    .map(RecordComponent::getName)
                    .forEach(object::remove);
        }
    }

    /**
     * What is wrong with a member that nobody writes, as one sentence; empty if it says what is
     * shown at present.
     *
     * @param present its value as it is shown, or a missing node
     */
    static Optional<String> fault(String name, JsonNode sent, JsonNode present) {
        if (present.isMissingNode()) {
            return Optional.of("This field is not known here; leave it out.");
        }
        return isSame(sent, present)
                ? Optional.empty()
                : Optional.of(
                        "The server makes \""
                                + name
                                + "\" itself: leave it out, or send it as it was read.");
    }

    /**
     * The element of a list as which another one was read: it may have been moved since, and what
     * is written in it may have been changed.
     *
     * @param writable the members that are the client's; the others tell what was read
     */
    static JsonNode origin(
            JsonNode element, int index, JsonNode present, Collection<String> writable) {
        if (!element.isObject()) {
            return MissingNode.getInstance();
        }
        var here = present.has(index) ? present.get(index) : present.path(0);
        return Stream.concat(Stream.of(here), StreamSupport.stream(present.spliterator(), false))
                .filter(read -> isReadAs(element, read, writable))
                .findFirst()
                .orElse(here);
    }

    private static boolean isReadAs(JsonNode element, JsonNode read, Collection<String> writable) {
        return element.properties().stream()
                .filter(member -> !writable.contains(member.getKey()))
                .allMatch(member -> isSame(member.getValue(), read.path(member.getKey())));
    }

    private static boolean isSame(JsonNode sent, JsonNode present) {
        return sent.equals((one, other) -> isSameValue(one, other) ? 0 : 1, present);
    }

    /** Numbers and times are the same however they are written. */
    private static boolean isSameValue(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue()) == 0;
        }
        return one.equals(other) || isTime(one) && isTime(other) && time(one).isEqual(time(other));
    }

    private static boolean isTime(JsonNode node) {
        return node.isTextual() && JsonValues.time(node.textValue()) == null;
    }

    private static OffsetDateTime time(JsonNode node) {
        return OffsetDateTime.parse(node.textValue());
    }
}
