package dev.seriatim.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.StreamSupport;

/** Values that a contract's schemas describe, more or less. */
final class RandomValues {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final List<String> TEXTS =
            List.of(
                    "",
                    " ",
                    "a",
                    "Tide Tables",
                    "tide-tables",
                    "once",
                    "东京 図書館",
                    "ß\u0130\u0131",
                    "e\u0301",
                    "\uD83C\uDF89",
                    "\uD800",
                    "\u0000",
                    "\u202Eabc",
                    "# [a](/articles/once) ![b](c) [[Tide Tables]]",
                    "<script>alert(1)</script>",
                    "' or 1=1 --",
                    "%_\\",
                    "\"a phrase\" -b or c*",
                    "a".repeat(400),
                    "https://example.org/a?b=c",
                    "https://{slug}.example/",
                    "http://[::1]/",
                    "//example.org",
                    "en-GB",
                    "x-klingon",
                    "2026-02-30T00:00:00Z",
                    "2026-11-28T10:00:00+01:00",
                    "0001-01-01T00:00:00Z",
                    "9999-12-31T23:59:59.999999999Z",
                    "00000000-0000-0000-0000-000000000000",
                    "978-0-306-40615-7",
                    "10.1000/182",
                    "-1",
                    "true",
                    "null",
                    "slug,title",
                    "html");

    private static final List<JsonNode> OTHERS =
            List.of(
                    JSON.nullNode(),
                    JSON.booleanNode(true),
                    JSON.numberNode(-1),
                    JSON.numberNode(2.5),
                    JSON.numberNode(Long.MAX_VALUE),
                    JSON.arrayNode(),
                    JSON.objectNode(),
                    JSON.arrayNode().addNull(),
                    JSON.objectNode().put("", ""));

    private final JsonNode document;
    private final Random random;

    RandomValues(JsonNode document, Random random) {
        this.document = document;
        this.random = random;
    }

    String text() {
        return one(TEXTS);
    }

    <T> T one(List<T> choice) {
        return choice.get(random.nextInt(choice.size()));
    }

    /** A value of the schema, but for one part in ten that is anything else. */
    JsonNode of(JsonNode reference) {
        var schema = Contract.resolve(document, reference);
        if (random.nextInt(10) == 0) {
            return random.nextBoolean() ? JSON.textNode(text()) : one(OTHERS).deepCopy();
        }
        for (var union : List.of("oneOf", "anyOf", "allOf")) {
            if (schema.has(union)) {
                return of(one(items(schema.get(union))));
            }
        }
        if (schema.has("enum")) {
            return one(items(schema.get("enum")));
        }
        return of(schema, type(schema));
    }

    private String type(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray() ? one(items(type)).asText() : type.asText("string");
    }

    private JsonNode of(JsonNode schema, String type) {
        return switch (type) {
            case "null" -> JSON.nullNode();
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            case "integer" -> JSON.numberNode(integer(schema));
            case "number" -> JSON.numberNode(random.nextDouble());
            case "array" -> array(schema);
            case "object" -> object(schema);
            default -> string(schema);
        };
    }

    // The bounds, what is just outside of them, and a little more than nothing.
    private long integer(JsonNode schema) {
        long least = schema.path("minimum").asLong(0);
        long most = schema.path("maximum").asLong(1000);
        return one(List.of(least - 1, least, least + 1, most, most + 1));
    }

    private JsonNode array(JsonNode schema) {
        var array = JSON.arrayNode();
        for (var i = random.nextInt(4); i > 0; i--) {
            array.add(of(schema.path("items")));
        }
        return array;
    }

    private JsonNode object(JsonNode schema) {
        var object = JSON.objectNode();
        var required = items(schema.path("required")).stream().map(JsonNode::asText).toList();
        for (var member : schema.path("properties").properties()) {
            if (required.contains(member.getKey()) || random.nextInt(3) == 0) {
                object.set(member.getKey(), of(member.getValue()));
            }
        }
        var others = schema.path("additionalProperties");
        for (var i = others.isObject() ? random.nextInt(4) : 0; i > 0; i--) {
            object.set(text(), of(others));
        }
        return object;
    }

    private JsonNode string(JsonNode schema) {
        var fitting = new ArrayList<String>();
        if (schema.has("const")) {
            fitting.add(schema.get("const").asText());
        }
        var pattern = schema.path("pattern").asText("");
        TEXTS.stream()
                .filter(text -> text.matches("(?s).*(?:" + pattern + ").*"))
                .forEach(fitting::add);
        return JSON.textNode(fitting.isEmpty() ? text() : one(fitting));
    }

    private static List<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
