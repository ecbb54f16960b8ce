package dev.seriatim.importing.reading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tables of an export, which are lists of objects in an object, row by row: {@code
 * {"posts":[{…},{…}],"tags":[…]}}. An object that stands alone is a row, too. Holds one row at a
 * time, and none of a table that nobody asks for.
 */
public final class JsonRows {

    /** What is done with what is read. */
    public interface RowTaker {

        /** Whether the rows of this table are read at all. */
        boolean wants(String table);

        void row(JsonRow row) throws IOException;

        /** What is no row, or goes beyond the bounds, with a sentence that says so. */
        void refused(String table, int line, String reason);

        /** A text, a number or a truth value beside the tables. */
        default void value(String name, String text) {}
    }

    private static final int DEEPEST_TABLE = 6;

    private final Set<String> around;
    private final RowTaker taker;

    /**
     * @param around names of objects, and of lists of them, in which the tables stand: {@code data}
     */
    public JsonRows(Set<String> around, RowTaker taker) {
        this.around = Set.copyOf(around);
        this.taker = taker;
    }

    /**
     * Reads all of it, as UTF-8; a byte that is none becomes U+FFFD.
     *
     * @throws IOException if it is no JSON, or not to its end, with a sentence that quotes nothing
     *     of it
     */
    public void read(InputStream bytes) throws IOException {
        try (var text = withoutMark(bytes);
                var parser = BoundedJson.JSON.createParser(text)) {
            parser.nextToken();
            inside(parser, "", 1);
        } catch (JsonProcessingException broken) {
            var place = broken.getLocation();
            throw new IOException(
                    "The JSON is broken or cut short in line %d."
                            .formatted(place == null ? 1 : place.getLineNr()),
                    broken);
        }
    }

    private static Reader withoutMark(InputStream bytes) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    private void inside(JsonParser parser, String name, int depth) throws IOException {
        var token = parser.currentToken();
        if (token == JsonToken.START_OBJECT && isAround(name, depth)) {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                var field = parser.currentName();
                parser.nextToken();
                inside(parser, field, depth + 1);
            }
        } else if (token == JsonToken.START_ARRAY) {
            while (next(parser) != JsonToken.END_ARRAY) {
                element(parser, name, depth);
            }
        } else if (token == JsonToken.START_OBJECT) {
            row(parser, name);
        } else if (token != null && token.isScalarValue() && token != JsonToken.VALUE_NULL) {
            taker.value(name, parser.getText());
        }
    }

    private void element(JsonParser parser, String name, int depth) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            if (taker.wants(name)) {
                int line = parser.currentTokenLocation().getLineNr();
                taker.refused(name, line, "What stands here among " + name + " is no object.");
            }
            parser.skipChildren();
        } else if (around.contains(name)) {
            inside(parser, name, depth);
        } else {
            row(parser, name);
        }
    }

    private boolean isAround(String name, int depth) {
        return depth == 1 || depth < DEEPEST_TABLE && around.contains(name);
    }

    private static @Nullable JsonToken next(JsonParser parser) throws IOException {
        var token = parser.nextToken();
        return token == null ? JsonToken.END_ARRAY : token;
    }

    private void row(JsonParser parser, String table) throws IOException {
        if (!taker.wants(table)) {
            parser.skipChildren();
            return;
        }
        int line = parser.currentTokenLocation().getLineNr();
        var json = new BoundedJson(parser);
        var fields = json.value(1);
        var fault = json.fault();
        if (fault != null) {
            taker.refused(table, line, fault);
        } else if (fields instanceof ObjectNode object) {
            taker.row(new JsonRow(table, line, object, List.copyOf(json.repeated())));
        }
    }
}
