package dev.seriatim.importing.reading;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a JSON value of at most 200 levels and 16 Mi characters. One that goes beyond is read to
 * its end and thrown away, so that the next can be read. Of members of one name the last counts, as
 * in every browser.
 */
public final class BoundedJson {

    static final JsonFactory JSON =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(10_000)
                                    .maxStringLength(32 << 20)
                                    .build())
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                    .build();

    private static final int DEEPEST = 200;
    private static final int LONGEST = 16 << 20;

    /** As how many characters a member of an object or array counts, however short it is. */
    private static final int MEMBER = 16;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonParser parser;
    private final Set<String> repeated = new LinkedHashSet<>();
    private int length;
    private @Nullable String fault;

    BoundedJson(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * Reads a text that is one JSON value.
     *
     * @return nothing if it is none, or goes beyond the bounds
     */
    public static Optional<JsonNode> parse(String text) {
        try (var parser = JSON.createParser(text)) {
            if (parser.nextToken() == null) {
                return Optional.empty();
            }
            var json = new BoundedJson(parser);
            var value = json.value(1);
            return json.fault == null ? Optional.of(value) : Optional.empty();
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    /** Why the value cannot be taken, as a sentence; nothing if it can. */
    @Nullable String fault() {
        return fault;
    }

    /** The names that stood more than once in one object. */
    Set<String> repeated() {
        return repeated;
    }

    /** Reads the value at which the parser stands, to its last token. */
    JsonNode value(int depth) throws IOException {
        if (depth > DEEPEST && parser.currentToken().isStructStart()) {
            fault = "It is nested deeper than %d levels.".formatted(DEEPEST);
            parser.skipChildren();
            return NODES.nullNode();
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(depth);
            case START_ARRAY -> array(depth);
            case VALUE_STRING -> NODES.textNode(text());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            default -> NODES.nullNode();
        };
    }

    private ObjectNode object(int depth) throws IOException {
        var object = NODES.objectNode();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = parser.currentName();
            count(MEMBER + name.length());
            parser.nextToken();
            var value = value(depth + 1);
            if (fault == null && object.replace(name, value) != null) {
                repeated.add(name);
            }
        }
        return object;
    }

    private ArrayNode array(int depth) throws IOException {
        var array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            var value = value(depth + 1);
            count(MEMBER);
            if (fault == null) {
                array.add(value);
            }
        }
        return array;
    }

    private String text() throws IOException {
        if (fault != null) {
            return "";
        }
        var text = parser.getText();
        count(text.length());
        return storable(text);
    }

    private JsonNode number() throws IOException {
        var text = parser.getText();
        count(text.length());
        return NODES.textNode(text);
    }

    private void count(int characters) {
        length = Math.min(LONGEST, length) + characters;
        if (length > LONGEST) {
            fault = "It holds more than %d million characters.".formatted(LONGEST >> 20);
        }
    }

    /** Without U+0000, and with U+FFFD for half a pair of surrogates: no database holds either. */
    private static String storable(String text) {
        return isOrdinary(text)
                ? text
                : text.codePoints()
                        .filter(point -> point != 0)
                        .map(BoundedJson::whole)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
    }

    private static boolean isOrdinary(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == 0 || Character.isSurrogate(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static int whole(int point) {
        return Character.getType(point) == Character.SURROGATE ? 0xFFFD : point;
    }
}
