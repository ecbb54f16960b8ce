package dev.seriatim.importing.markdown;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads YAML 1.2 without giving anything a type: what is written stands as text, so that {@code
 * no}, {@code 012} and {@code 2026-01-01} stay what an author wrote. Whatever the text, it takes
 * time and memory in proportion to its length.
 */
final class YamlTree {

    /** UTF-16 units of a text. */
    static final int LONGEST = 256 * 1024;

    private static final int DEEPEST = 50;

    /** Values, those that aliases repeat counted each time. */
    private static final int MOST_VALUES = 20_000;

    private static final LoadSettings SETTINGS =
            LoadSettings.builder()
                    .setAllowDuplicateKeys(true)
                    .setAllowNonScalarKeys(true)
                    .setUseMarks(true)
                    .setCodePointLimit(LONGEST)
                    .build();

    private static final Set<String> NOTHING = Set.of("~", "null", "Null", "NULL", "nil");

    private final BiConsumer<String, Integer> keys;
    private final List<Node> open = new ArrayList<>();
    private int values;

    private YamlTree(BiConsumer<String, Integer> keys) {
        this.keys = keys;
    }

    /** A text that cannot be read, and why. */
    static final class UnreadableYamlException extends Exception {

        private static final long serialVersionUID = 1L;

        UnreadableYamlException(String message) {
            super(message);
        }
    }

    /**
     * Reads one document.
     *
     * @param keys takes each key of the outermost mapping, also a repeated one, with its line,
     *     counted from 0
     * @return nothing for an empty document
     */
    static Optional<JsonNode> read(String text, BiConsumer<String, Integer> keys)
            throws UnreadableYamlException {
        if (text.length() > LONGEST) {
            throw new UnreadableYamlException("it is longer than 256 KiB");
        }
        try {
            checkDepth(text);
            Optional<Node> document = new Compose(SETTINGS).composeString(text);
            var tree = new YamlTree(keys);
            return document.isEmpty() ? Optional.empty() : Optional.of(tree.value(document.get()));
        } catch (YamlEngineException broken) {
            throw new UnreadableYamlException(firstLine(broken));
        }
    }

    /** Composing is recursive; so nothing too deep may come that far. */
    private static void checkDepth(String text) throws UnreadableYamlException {
        int depth = 0;
        for (Event event : new Parse(SETTINGS).parseString(text)) {
            if (event instanceof CollectionStartEvent) {
                depth++;
            } else if (event instanceof CollectionEndEvent) {
                depth--;
            }
            if (depth > DEEPEST) {
                throw new UnreadableYamlException("it is nested more than 50 deep");
            }
        }
    }

    private static String firstLine(YamlEngineException broken) {
        return String.valueOf(broken.getMessage()).lines().findFirst().orElse("it is broken");
    }

    private JsonNode value(Node node) throws UnreadableYamlException {
        values++;
        if (values > MOST_VALUES || open.contains(node)) {
            throw new UnreadableYamlException("its aliases repeat too much");
        }
        if (node instanceof ScalarNode scalar) {
            return scalar(scalar);
        }
        open.add(node);
        JsonNode value = node instanceof MappingNode mapping ? mapping(mapping) : sequence(node);
        open.remove(open.size() - 1);
        return value;
    }

    private static JsonNode scalar(ScalarNode scalar) {
        boolean isPlain = scalar.getScalarStyle() == ScalarStyle.PLAIN;
        boolean isNothing = scalar.getValue().isEmpty() || NOTHING.contains(scalar.getValue());
        return isPlain && isNothing ? NullNode.getInstance() : new TextNode(scalar.getValue());
    }

    private JsonNode sequence(Node node) throws UnreadableYamlException {
        var list = JsonNodeFactory.instance.arrayNode();
        for (Node item : ((SequenceNode) node).getValue()) {
            list.add(value(item));
        }
        return list;
    }

    private JsonNode mapping(MappingNode mapping) throws UnreadableYamlException {
        boolean isOutermost = open.size() == 1;
        var object = JsonNodeFactory.instance.objectNode();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = key(tuple.getKeyNode());
            if (isOutermost) {
                keys.accept(key, tuple.getKeyNode().getStartMark().map(m -> m.getLine()).orElse(0));
            }
            JsonNode value = value(tuple.getValueNode());
            if (key.equals("<<")) {
                merge(value, object);
            } else {
                object.set(key, value);
            }
        }
        return object;
    }

    private static String key(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "?";
    }

    /** YAML 1.1's {@code <<: *common}, which Ruby still reads: what is there already wins. */
    private static void merge(JsonNode common, ObjectNode object) {
        for (Map.Entry<String, JsonNode> field : common.properties()) {
            if (!object.has(field.getKey())) {
                object.set(field.getKey(), field.getValue());
            }
        }
    }
}
