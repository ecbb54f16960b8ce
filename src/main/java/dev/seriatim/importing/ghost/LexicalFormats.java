package dev.seriatim.importing.ghost;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * Writes the texts of a paragraph, each of which bears its formats as bits of a number, so that
 * what two neighbours share is one element: {@code <strong>a <em>b</em></strong>}.
 */
final class LexicalFormats {

    /** Lexical's {@code TextFormatType}; highlighted text has no form in Markdown but its own. */
    private enum FormatBit {
        BOLD(1, "strong"),
        ITALIC(2, "em"),
        STRUCK(4, "s"),
        UNDERLINED(8, "u"),
        SUBSCRIPT(32, "sub"),
        SUPERSCRIPT(64, "sup"),
        HIGHLIGHTED(128, "mark"),
        CODE(16, "code");

        private final int mask;
        private final String element;

        FormatBit(int mask, String element) {
            this.mask = mask;
            this.element = element;
        }
    }

    private record OpenFormat(FormatBit bit, Element element) {}

    private final Element parent;
    private final Deque<OpenFormat> open = new ArrayDeque<>();

    LexicalFormats(Element parent) {
        this.parent = parent;
    }

    void write(JsonNode node) {
        int format = node.path("format").asInt();
        while (open.stream().anyMatch(it -> (format & it.bit.mask) == 0)) {
            open.pop();
        }
        for (var bit : FormatBit.values()) {
            if ((format & bit.mask) != 0 && open.stream().noneMatch(it -> it.bit == bit)) {
                open.push(new OpenFormat(bit, inner().appendElement(bit.element)));
            }
        }
        plain(node.path("text").asText());
    }

    void plain(String text) {
        var parts = List.of(text.split("\n", -1));
        inner().appendText(parts.get(0));
        for (var part : parts.subList(1, parts.size())) {
            lineBreak();
            inner().appendText(part);
        }
    }

    void lineBreak() {
        inner().appendElement("br");
    }

    /** What comes next is no text: it stands beside, not within. */
    void close() {
        open.clear();
    }

    private Element inner() {
        return open.isEmpty() ? parent : open.element().element();
    }
}
