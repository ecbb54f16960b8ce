package dev.seriatim.importing.seriatim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.seriatim.exporting.LibraryTable;
import dev.seriatim.fulltext.SearchIndex;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What authors and topics are called in all languages, for their articles to be found by. */
final class RestoredNames {

    private final ObjectMapper json;
    private final Map<UUID, List<String>> authors = new LinkedHashMap<>();
    private final Map<UUID, List<String>> topics = new LinkedHashMap<>();

    RestoredNames(ObjectMapper json) {
        this.json = json;
    }

    void add(LibraryTable table, String row) throws IOException {
        if (table == LibraryTable.AUTHOR) {
            add(authors, json.readTree(row));
        } else if (table == LibraryTable.TOPIC) {
            add(topics, json.readTree(row));
        }
    }

    private static void add(Map<UUID, List<String>> owners, JsonNode row) {
        var names = new ArrayList<>(List.of(row.path("name").asText()));
        row.path("translations").forEach(words -> names.addAll(words.findValuesAsText("name")));
        owners.put(UUID.fromString(row.path("id").asText()), names);
    }

    void index(SearchIndex index) {
        authors.forEach(index::nameAuthor);
        topics.forEach(index::nameTopic);
    }
}
