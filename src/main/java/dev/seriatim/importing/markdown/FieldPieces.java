package dev.seriatim.importing.markdown;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.seriatim.importing.markdown.YamlTree.UnreadableYamlException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads fields of which some are broken each by itself: a key at the margin, and the lines up to
 * the next one.
 */
final class FieldPieces {

    private static final Pattern KEY =
            Pattern.compile(
                    "[\"']?([\\p{L}\\p{N}_$.@-]++(?: [\\p{L}\\p{N}_-]++){0,5})[\"']?[ \\t]*+[:=][ \\t]*+(.*)");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*+)\"|'([^']*+)'");
    private static final int MOST_PIECES = 1_000;

    private final ObjectNode fields = JsonNodeFactory.instance.objectNode();
    private final Map<String, Integer> lines = new HashMap<>();
    private boolean isUnsure;

    private FieldPieces() {}

    static FieldPieces of(String text) {
        var pieces = new FieldPieces();
        pieces.read(List.of(text.split("\n", -1)));
        return pieces;
    }

    ObjectNode fields() {
        return fields;
    }

    /** The lines of the keys, counted from 0. */
    Map<String, Integer> lines() {
        return lines;
    }

    /** Whether there is something that belongs to no key, or is not understood. */
    boolean isUnsure() {
        return isUnsure;
    }

    private void read(List<String> all) {
        int start = 0;
        int count = 0;
        while (start < all.size() && count++ < MOST_PIECES) {
            int end = start + 1;
            while (end < all.size() && !KEY.matcher(all.get(end)).matches()) {
                end++;
            }
            piece(all.subList(start, end), start);
            start = end;
        }
        isUnsure |= start < all.size();
    }

    private void piece(List<String> piece, int line) {
        Matcher first = KEY.matcher(piece.get(0));
        if (!first.matches()) {
            isUnsure |= piece.stream().anyMatch(one -> !one.isBlank() && !one.startsWith("#"));
            return;
        }
        String key = first.group(1);
        String rest = String.join("\n", piece.subList(1, piece.size()));
        lines.put(key, line);
        try {
            String alone = "v: " + first.group(2) + "\n" + rest;
            YamlTree.read(alone, (one, at) -> {})
                    .map(read -> read.path("v"))
                    .ifPresent(value -> fields.set(key, value));
        } catch (UnreadableYamlException broken) {
            fields.put(key, QUOTED.matcher(first.group(2).strip()).replaceFirst("$1$2"));
            isUnsure |= !rest.isBlank();
        }
    }
}
