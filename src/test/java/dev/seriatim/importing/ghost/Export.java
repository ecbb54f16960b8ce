package dev.seriatim.importing.ghost;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.seriatim.importing.format.FoundArticle;
import dev.seriatim.importing.reading.Found;
import dev.seriatim.importing.reading.Sent;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Makes exports of Ghost, written as people read them: with single quotation marks. */
final class Export {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode tables = JSON.createObjectNode();

    static Export of(String posts) {
        return new Export().with("posts", posts);
    }

    Export with(String table, String rows) {
        ((ArrayNode) tables.withArray(table)).addAll((ArrayNode) read("[" + rows + "]"));
        return this;
    }

    /** A post whose text is this document of an editor. */
    static Export written(String editor, String document) {
        var post = JSON.createObjectNode();
        post.put("id", "7")
                .put("title", "Harbour")
                .put("slug", "harbour")
                .put("status", "published");
        post.put("published_at", "2026-01-02T09:30:00.000Z").put(editor, unquoted(document));
        var export = new Export();
        export.tables.putArray("posts").add(post);
        return export;
    }

    /** The nodes of a document of Lexical, around them its root. */
    static FoundArticle lexical(String nodes) {
        return written("lexical", "{'root':{'type':'root','children':[" + nodes + "]}}").article();
    }

    static String unquoted(String json) {
        return json.replace('\'', '"');
    }

    private static Object read(String json) {
        try {
            return JSON.readTree(unquoted(json));
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    String json() {
        return "{\"db\":[{\"meta\":{\"exported_on\":1767700000000,\"version\":\"5.130.2\"},\"data\":"
                + tables
                + "}]}";
    }

    Found read() {
        return Sent.file("harbour.ghost.json", json()).readAs(new GhostFormat());
    }

    FoundArticle article() {
        return read().article();
    }
}
