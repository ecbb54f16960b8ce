package dev.seriatim.importing.ghost;

import static dev.seriatim.importing.reading.JsonRow.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.jsoup.nodes.Element;

/** A card that nobody told us of: whatever in it reads like words for readers is kept. */
final class UnknownCard {

    private static final Set<String> HTML =
            Set.of("html", "content", "caption", "heading", "header", "subheader", "description");
    private static final Set<String> WORDS = Set.of("text", "title", "label", "alt", "code");
    private static final Set<String> ADDRESSES = Set.of("url", "src", "href");

    private UnknownCard() {}

    static void write(Element parent, JsonNode card) {
        for (var field : card.properties()) {
            member(parent, field.getKey(), field.getValue());
        }
        if (card.isArray()) {
            card.forEach(element -> write(parent, element));
        }
    }

    private static void member(Element parent, String name, JsonNode value) {
        var text = text(value);
        if (text == null) {
            write(parent, value);
        } else if (HTML.contains(name)) {
            Dom.append(parent.appendElement("div"), text);
        } else if (name.equals("markdown")) {
            MarkdownCard.write(parent, text);
        } else if (WORDS.contains(name)) {
            Dom.paragraphOfText(parent, text);
        } else if (ADDRESSES.contains(name)) {
            Dom.linked(parent, text, null);
        }
    }
}
