package dev.seriatim.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** A header's or parameter's text as the JSON value that its schema speaks of. */
final class TextValue {

    private TextValue() {}

    /**
     * A number or boolean where the schema asks for one and the text is one; else the text itself.
     */
    static JsonNode of(String text, JsonNode schema) {
        var type = schema.path("type").asText();
        if (type.equals("integer") && text.matches("-?[0-9]{1,18}")) {
            return LongNode.valueOf(Long.parseLong(text));
        }
        if (type.equals("boolean") && (text.equals("true") || text.equals("false"))) {
            return BooleanNode.valueOf(Boolean.parseBoolean(text));
        }
        return TextNode.valueOf(text);
    }
}
