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

    /** The document in an answer, without the fields that differ from run to run. */
    public static JsonNode json(Response answer, String... left) {
        return ((ObjectNode) json(answer.asString())).remove(List.of(left));
    }
}
