package dev.seriatim.http.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.seriatim.http.problem.Violation;
import dev.seriatim.http.text.Text;

/** Looks through a JSON tree for texts that could not be stored as they are. */
final class StorableText {

    private final JsonShape shape;

    StorableText(JsonShape shape) {
        this.shape = shape;
    }

    /** Reports every such text in the tree, names of fields included. */
    void check(JsonNode node, String pointer) {
        if (node.isTextual() && !Text.isStorable(node.textValue())) {
            shape.refuse(pointer, "Remove the U+0000 or unpaired surrogate from this text.");
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            check(node.get(i), pointer + "/" + i);
        }
        node.properties()
                .forEach(
                        field -> {
                            String place = Violation.child(pointer, field.getKey());
                            if (!Text.isStorable(field.getKey())) {
                                shape.refuse(
                                        place,
                                        "Remove the U+0000 or unpaired surrogate from this name.");
                            }
                            check(field.getValue(), place);
                        });
    }
}
