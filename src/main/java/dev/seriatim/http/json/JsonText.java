package dev.seriatim.http.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.seriatim.http.body.RequestBody;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.http.problem.ProblemType;
import dev.seriatim.http.problem.Violation;
import java.io.IOException;
import java.util.List;

/** Text as it becomes a tree. Where it cannot, the place is told. */
final class JsonText {

    private static final String BOUNDS =
            "Nest at most %d levels, write numbers in at most %d digits with exponents of at most 32 bits, and texts in at most %d characters."
                    .formatted(
                            JsonSettings.MAX_DEPTH,
                            JsonSettings.MAX_NUMBER_LENGTH,
                            JsonSettings.MAX_STRING_LENGTH);

    private JsonText() {}

    /**
     * Parses a text that is not blank.
     *
     * @throws ProblemException 400 malformed-json, with line and column where it is no JSON, and
     *     with a pointer to what is beyond the bounds
     */
    static JsonNode tree(String text, ObjectMapper mapper) {
        try (JsonParser parser = mapper.createParser(text)) {
            return tree(parser, mapper);
        } catch (JsonProcessingException e) {
            throw RequestBody.malformed(reason(e) + place(e.getLocation()));
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory can be read", e);
        }
    }

    // A number whose exponent no BigDecimal has is only found out when its value is asked for.
    private static JsonNode tree(JsonParser parser, ObjectMapper mapper) throws IOException {
        try {
            return mapper.readValue(parser, JsonNode.class);
        } catch (StreamConstraintsException | NumberFormatException e) {
            throw new ProblemException(
                    ProblemType.MALFORMED_JSON,
                    BOUNDS,
                    List.of(Violation.at(pointer(parser.getParsingContext()), BOUNDS)));
        }
    }

    private static String pointer(JsonStreamContext context) {
        if (context.inRoot()) {
            return "";
        }
        String parent = pointer(context.getParent());
        if (!context.hasPathSegment()) {
            return parent;
        }
        return context.inArray()
                ? parent + "/" + context.getCurrentIndex()
                : Violation.child(parent, context.getCurrentName());
    }

    private static String reason(JsonProcessingException error) {
        boolean repeated =
                error instanceof JsonParseException
                        && error.getOriginalMessage().startsWith("Duplicate field");
        boolean trailing = error instanceof JsonMappingException;
        if (repeated) {
            return "A field is there twice";
        }
        return trailing ? "Something follows the JSON document" : "The JSON is not well-formed";
    }

    private static String place(JsonLocation location) {
        return location == null
                ? "."
                : " at line " + location.getLineNr() + ", column " + location.getColumnNr() + ".";
    }
}
