package dev.seriatim.importing.markdown;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.toml.TomlFactory;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import dev.seriatim.importing.format.FoundNote;
import dev.seriatim.importing.markdown.YamlTree.UnreadableYamlException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Front matter or a file of data as a tree. Where a part of it is broken, the rest is read: each
 * key at the margin with what belongs to it, by itself.
 */
final class FieldTree {

    private static final ObjectMapper JSON = new ObjectMapper(FrontMatter.jsonFactory());
    private static final TomlMapper TOML =
            new TomlMapper(
                    TomlFactory.builder()
                            .streamReadConstraints(
                                    StreamReadConstraints.builder()
                                            .maxNestingDepth(FrontMatter.DEEPEST_JSON)
                                            .build())
                            .build());

    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F\\x{FFFE}\\x{FFFF}]");

    private final ObjectNode fields = JsonNodeFactory.instance.objectNode();
    private final Map<String, Integer> lines = new HashMap<>();
    private final List<FoundNote> notes = new ArrayList<>();
    private final int firstLine;
    private boolean isUnsure;

    private FieldTree(int firstLine) {
        this.firstLine = firstLine;
    }

    /** Reads front matter; what could not be read is noted. */
    static FieldTree of(FrontMatter matter) {
        var tree = new FieldTree(matter.firstLine());
        tree.read(matter.kind(), UNPRINTABLE.matcher(matter.text()).replaceAll(" "));
        if (!matter.isClosed()) {
            tree.broken(
                    "front-matter-open",
                    "The front matter has no end; it was read up to the first blank line.",
                    null);
        }
        return tree;
    }

    /** Reads a file of data by the end of its name: {@code .toml}, {@code .json}, or YAML. */
    static FieldTree ofFile(String path, String text) {
        var kind =
                path.endsWith(".toml")
                        ? FrontMatter.MatterKind.TOML
                        : path.endsWith(".json")
                                ? FrontMatter.MatterKind.JSON
                                : FrontMatter.MatterKind.YAML;
        return of(new FrontMatter(kind, text, 1, "", 1, true));
    }

    static FieldTree ofObject(ObjectNode object) {
        var tree = new FieldTree(1);
        tree.fields.setAll(object);
        return tree;
    }

    ObjectNode fields() {
        return fields;
    }

    List<FoundNote> notes() {
        return notes;
    }

    /** Whether something was not understood that may have said who may read the text. */
    boolean isUnsure() {
        return isUnsure;
    }

    /** The line of a key, if it is known. */
    @Nullable Integer line(String key) {
        return lines.get(key);
    }

    private void read(FrontMatter.MatterKind kind, String text) {
        if (text.length() > YamlTree.LONGEST) {
            isUnsure = true;
            broken(
                    "front-matter-too-long",
                    "The front matter is longer than 256 KiB and was not read.",
                    null);
            return;
        }
        switch (kind) {
            case YAML -> yaml(text);
            case TOML -> typed(TOML, text);
            case JSON -> typed(JSON, text);
            case SCRIPT -> {
                isUnsure = true;
                broken(
                        "front-matter-script",
                        "The front matter is a program and was not run.",
                        null);
            }
            case NONE -> {}
        }
    }

    private void yaml(String text) {
        try {
            take(YamlTree.read(text, seeing(0)).orElse(fields));
        } catch (UnreadableYamlException unreadable) {
            String reason = unreadable.getMessage();
            lines.clear();
            notes.clear();
            broken(
                    "front-matter-broken",
                    "The front matter is no YAML (" + reason + "); it was read line by line.",
                    null);
            pieces(text);
        }
    }

    private BiConsumer<String, Integer> seeing(int offset) {
        return (key, line) -> {
            if (lines.put(key, firstLine + offset + line) != null) {
                int here = firstLine + offset + line;
                notes.add(
                        new FoundNote(
                                "field-twice",
                                here,
                                "This field is there twice; the last one counts.",
                                key));
            }
        };
    }

    private void take(JsonNode read) {
        if (read instanceof ObjectNode object) {
            fields.setAll(object);
        } else if (!read.isNull() && !read.isMissingNode()) {
            isUnsure = true;
            broken("front-matter-broken", "The front matter has no fields.", read.toString());
        }
    }

    private void typed(ObjectMapper reader, String text) {
        try {
            take(reader.readTree(text));
        } catch (JsonProcessingException unreadable) {
            String reason = unreadable.getOriginalMessage();
            broken(
                    "front-matter-broken",
                    "The front matter cannot be read (" + reason + "); it was read line by line.",
                    null);
            pieces(text);
        }
    }

    /** Reads each field alone, where they cannot be read together. */
    private void pieces(String text) {
        var pieces = FieldPieces.of(text);
        fields.setAll(pieces.fields());
        pieces.lines().forEach((key, line) -> lines.put(key, firstLine + line));
        isUnsure |= pieces.isUnsure();
    }

    private void broken(String code, String message, @Nullable String excerpt) {
        notes.add(new FoundNote(code, firstLine, message, excerpt));
    }
}
