package dev.seriatim.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.util.List;

/** JSON to compare whole answers with: the order of fields makes no difference, all else does. */
public final class Json {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Json() {}

    /** The document in a text. */
    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /** What a tool would send for this. */
    public static String text(Object content) {
        try {
            return JSON.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /**
     * The text at a place of the document in an answer; empty, if there is none. REST Assured's own
     * paths say more, but each of them is compiled when it is asked for: this is for what is asked
     * thousands of times.
     *
     * @param pointer a JSON Pointer (RFC 6901)
     */
    public static String field(Response answer, String pointer) {
        return json(answer.asString()).at(pointer).asText();
    }

    /** The document in an answer, without the fields that differ from run to run. */
    public static JsonNode json(Response answer, String... left) {
        return ((ObjectNode) json(answer.asString())).remove(List.of(left));
    }
}
