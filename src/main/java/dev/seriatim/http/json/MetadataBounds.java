package dev.seriatim.http.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.seriatim.http.problem.Violation;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;

/**
 * What an object has to keep to that is kept as {@link Metadata}. Each fault is told with its
 * place.
 */
final class MetadataBounds {

    private static final int MOST_BYTES = 16 << 10;
    private static final int MOST_LEVELS = 8;
    private static final int LONGEST_NAME = 200;

    private static final BigDecimal LARGEST = BigDecimal.valueOf(Double.MAX_VALUE);

    private final BiConsumer<String, String> refuse;

    /**
     * @param refuse hears of each fault: a JSON Pointer, and a sentence
     */
    MetadataBounds(BiConsumer<String, String> refuse) {
        this.refuse = refuse;
    }

    /**
     * Looks at a whole object.
     *
     * @param pointer where it stands
     */
    void check(JsonNode object, String pointer) {
        checkPart(object, pointer);
        if (object.toString().getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            refuse.accept(
                    pointer,
                    "Use at most %d bytes in all, in UTF-8 and without white space."
                            .formatted(MOST_BYTES));
        }
    }

    /** The same but for its length, which a patch has none of. */
    void checkPart(JsonNode object, String pointer) {
        check(object, pointer, 1);
    }

    private void check(JsonNode node, String pointer, int level) {
        if (node.isContainerNode() && level > MOST_LEVELS) {
            refuse.accept(pointer, "Nest at most %d levels.".formatted(MOST_LEVELS));
            return;
        }
        if (node.isNumber() && !isDouble(node.decimalValue())) {
            refuse.accept(pointer, "Write a number that a double can hold, or a string.");
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            check(node.get(i), pointer + "/" + i, level + 1);
        }
        node.properties()
                .forEach(
                        member -> {
                            var name = member.getKey();
                            var place = Violation.child(pointer, name);
                            if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
                                refuse.accept(
                                        place,
                                        "Use at most %d characters in a name."
                                                .formatted(LONGEST_NAME));
                            }
                            check(member.getValue(), place, level + 1);
                        });
    }

    // RFC 8259 6: what is larger, or smaller than the smallest, is not the same number elsewhere.
    private static boolean isDouble(BigDecimal number) {
        return number.abs().compareTo(LARGEST) <= 0
                && (number.signum() == 0 || number.doubleValue() != 0);
    }
}
