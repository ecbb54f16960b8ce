package dev.seriatim.http;

import static dev.seriatim.support.Json.json;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.seriatim.support.EveryOperation;
import dev.seriatim.support.Operation;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class MalformedBodyTest extends EveryOperation {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Values that are of no kind but their own. */
    private static final List<JsonNode> KINDS =
            List.of(
                    JSON.textNode("?"),
                    JSON.numberNode(7),
                    JSON.numberNode(7.5),
                    JSON.booleanNode(true),
                    JSON.arrayNode().add("?"),
                    JSON.objectNode().put("nothing", 1));

    private static Stream<Operation> takingJson() {
        return writing().filter(operation -> operation.bodyType().orElseThrow().endsWith("json"));
    }

    private static Response write(Operation operation, byte[] body) {
        var sender =
                permitted(operation).contentType(operation.bodyType().orElseThrow()).body(body);
        return ask(sender, operation, library.address(operation));
    }

    private static Response write(Operation operation, String body) {
        return write(operation, body.getBytes(UTF_8));
    }

    @ParameterizedTest
    @MethodSource("takingJson")
    void whatIsNoJsonIsRefused(Operation operation) {
        var example = text(operation);
        var bodies =
                List.of(
                        "",
                        " \n\t",
                        "null",
                        "{",
                        "}",
                        example.substring(1),
                        example.substring(0, example.length() - 1),
                        example + "}",
                        example + "x",
                        example + " " + example,
                        example + "\u0000",
                        "\uFEFF" + example,
                        "{\"a\": 1, \"a\": 1}",
                        "{'a': 1}",
                        "{a: 1}",
                        "{\"a\": 1,}",
                        "{\"a\": 01}",
                        "{\"a\": NaN}",
                        "{\"a\": \"\n\"}",
                        "{\"a\": \"\\x41\"}",
                        "{\"a\": 1 /* one */}",
                        "{\"a\": " + "9".repeat(1000) + "}",
                        "{\"a\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}",
                        "[".repeat(100_000),
                        "{\"a\":".repeat(100_000));

        for (var body : bodies) {
            isProblem(write(operation, body), 400, "malformed-json");
        }
    }

    @ParameterizedTest
    @MethodSource("takingJson")
    void whatIsNotUtf8IsRefused(Operation operation) {
        for (var charset : List.of(UTF_16, UTF_16BE, UTF_16LE)) {
            isProblem(write(operation, text(operation).getBytes(charset)), 400, "malformed-json");
        }
        for (var hex : List.of("c0af", "e080af", "eda080", "f4908080", "ff", "c3", "f09f98")) {
            isProblem(write(operation, text(hex)), 400, "malformed-json");
        }
    }

    private static byte[] text(String hex) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes("{\"title\": \"a".getBytes(UTF_8));
        bytes.writeBytes(HexFormat.of().parseHex(hex));
        bytes.writeBytes("b\"}".getBytes(UTF_8));
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @MethodSource("takingJson")
    void whatIsNoObjectIsRefused(Operation operation) {
        for (var body :
                List.of("[]", "\"text\"", "42", "4.2", "true", "[" + text(operation) + "]")) {
            isProblem(write(operation, body), 400, "invalid-request");
        }
    }

    @ParameterizedTest
    @MethodSource("takingJson")
    void unknownFieldIsNamed(Operation operation) {
        for (var name : List.of("nothing", "id", "Title", "__proto__", "", "a b", "é")) {
            var body = operation.exampleBody().<ObjectNode>deepCopy().put(name, "x").toString();

            var answer = write(operation, body);

            isProblem(answer, 400, "invalid-request");
            assertThat(json(answer.asString()).findValuesAsText("pointer")).contains("/" + name);
        }
    }

    @ParameterizedTest
    @MethodSource("takingJson")
    void valueOfAnotherKindIsNamed(Operation operation) {
        for (var field : operation.exampleBody().properties()) {
            for (var other : KINDS) {
                var text = other.isTextual() && field.getValue().isNull();
                if (!text && other.getNodeType() != field.getValue().getNodeType()) {
                    isNamed(operation, field, other);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("takingJson")
    void textThatCannotBeStoredIsNamed(Operation operation) {
        for (var field : operation.exampleBody().properties()) {
            for (var text : List.of("a\u0000b", "a\ud800b", "a\udc00", "\ude00\ud83d")) {
                isNamed(operation, field, withText(field.getValue(), text));
            }
        }
    }

    private static JsonNode withText(JsonNode value, String text) {
        return value.isArray() ? JSON.arrayNode().add(text) : TextNode.valueOf(text);
    }

    @ParameterizedTest
    @MethodSource("takingJson")
    void overlongTextIsNamed(Operation operation) {
        for (var field : operation.exampleBody().properties()) {
            var longest = field.getKey().equals("body") ? 2_000_001 : 900_000;
            if (field.getValue().isTextual()) {
                isNamed(operation, field, TextNode.valueOf("a".repeat(longest)));
            }
        }
    }

    private static void isNamed(
            Operation operation, Map.Entry<String, JsonNode> field, JsonNode value) {
        var body = operation.exampleBody().<ObjectNode>deepCopy();
        body.set(field.getKey(), value);
        var place =
                "/"
                        + field.getKey()
                        + (value instanceof ArrayNode && field.getValue().isArray() ? "/0" : "");

        var answer = write(operation, escaped(body.toString()));

        isProblem(answer, 400, "invalid-request");
        assertThat(json(answer.asString()).findValuesAsText("pointer"))
                .anyMatch(pointer -> pointer.startsWith(place));
    }

    @ParameterizedTest
    @MethodSource("takingJson")
    void itemOfAnotherKindIsNamed(Operation operation) {
        for (var field : operation.exampleBody().properties()) {
            for (var item : List.of(JSON.nullNode(), JSON.arrayNode(), JSON.numberNode(7))) {
                if (field.getValue().isArray()) {
                    isNamed(operation, field, JSON.arrayNode().add(item));
                }
            }
        }
    }

    /** As {@code \\uXXXX}, since an unpaired surrogate has no UTF-8 form. */
    private static String escaped(String json) {
        var escaped = new StringBuilder();
        json.chars()
                .forEach(
                        unit -> {
                            if (Character.isSurrogate((char) unit)) {
                                escaped.append("\\u%04x".formatted(unit));
                            } else {
                                escaped.append((char) unit);
                            }
                        });
        return escaped.toString();
    }
}
