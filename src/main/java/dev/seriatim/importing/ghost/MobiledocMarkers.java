package dev.seriatim.importing.ghost;

import static dev.seriatim.importing.reading.JsonRow.text;

import com.fasterxml.jackson.databind.JsonNode;
import dev.seriatim.importing.reading.ItemNotes;
import java.util.ArrayDeque;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Writes the texts of a section of a Mobiledoc: each says which markups it opens, by number, and
 * how many it closes. As one markup or card may be named again and again, all that is named is
 * counted, and not more of it is written than a document may hold.
 */
final class MobiledocMarkers {

    private static final Set<String> MARKUPS =
            Set.of("strong", "b", "em", "i", "u", "s", "del", "sub", "sup", "code", "mark");
    private static final int DEEPEST = 50;
    private static final int MOST = 16 << 20;

    private final JsonNode markups;
    private final JsonNode atoms;
    private final ItemNotes remarks;
    private long written;

    MobiledocMarkers(JsonNode document, ItemNotes remarks) {
        markups = document.path("markups");
        atoms = document.path("atoms");
        this.remarks = remarks;
    }

    /** Whether what is named by number may be written once more. */
    boolean mayRepeat(JsonNode named) {
        if (written <= MOST) {
            written += named.toString().length();
        }
        return written <= MOST;
    }

    /** Appends texts, {@code [[0,[],0,"text"],[1,[],0,0]]}. */
    void write(Element parent, JsonNode markers) {
        var open = new ArrayDeque<Element>();
        open.push(parent);
        for (var marker : markers) {
            for (var number : marker.path(1)) {
                open.push(opened(open.element(), markups.path(number.asInt(-1)), open.size()));
            }
            value(open.element(), marker);
            for (int i = marker.path(2).asInt(); i > 0 && open.size() > 1; i--) {
                open.pop();
            }
        }
    }

    private Element opened(Element parent, JsonNode markup, int depth) {
        var name = markup.path(0).asText();
        if (depth > DEEPEST || !mayRepeat(markup)) {
            return parent;
        }
        if (!name.equals("a")) {
            return MARKUPS.contains(name) ? parent.appendElement(name) : parent;
        }
        var link = parent.appendElement("a");
        var attributes = markup.path(1);
        for (int i = 0; i + 1 < attributes.size(); i += 2) {
            var attribute = attributes.path(i).asText();
            if (attribute.equals("href") || attribute.equals("title")) {
                link.attr(attribute, attributes.path(i + 1).asText());
            }
        }
        return link;
    }

    private void value(Element parent, JsonNode marker) {
        if (marker.path(0).asInt() == 0) {
            parent.appendText(marker.path(3).asText());
            return;
        }
        var atom = atoms.path(marker.path(3).asInt(-1));
        if (atom.path(0).asText().equals("soft-return")) {
            parent.appendElement("br");
        } else if (mayRepeat(atom)) {
            var text = text(atom.path(1));
            parent.appendText(text == null ? "" : text);
            remarks.add(
                    "unknown-atom",
                    "A mark that is not known; its text is kept.",
                    text(atom.path(0)));
        }
    }
}
