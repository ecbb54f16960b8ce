package dev.seriatim.importing.ghost;

import static dev.seriatim.importing.reading.JsonRow.text;

import com.fasterxml.jackson.databind.JsonNode;
import dev.seriatim.importing.reading.ItemNotes;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Turns the document of Ghost's editor of versions 1 to 4 into HTML: Mobiledoc 0.3, whose sections
 * name their cards by number.
 */
final class Mobiledoc {

    private static final Set<String> TEXTS = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6");

    private final Cards cards;
    private final ItemNotes remarks;

    Mobiledoc(Cards cards, ItemNotes remarks) {
        this.cards = cards;
        this.remarks = remarks;
    }

    /** Appends what a document shows; nothing of one that is of another version. */
    void write(Element body, JsonNode document) {
        if (!document.path("version").asText().startsWith("0.3")) {
            return;
        }
        var markers = new MobiledocMarkers(document, remarks);
        for (var section : document.path("sections")) {
            section(body, section, document.path("cards"), markers);
        }
    }

    private void section(Element body, JsonNode section, JsonNode known, MobiledocMarkers markers) {
        switch (section.path(0).asInt()) {
            case 1 -> markers.write(element(body, section.path(1).asText()), section.path(2));
            case 2 -> Dom.picture(body, text(section.path(1)), null, null);
            case 3 -> {
                var list = body.appendElement(section.path(1).asText().equals("ol") ? "ol" : "ul");
                section.path(2).forEach(item -> markers.write(list.appendElement("li"), item));
            }
            case 10 -> card(body, known.path(section.path(1).asInt(-1)), markers);
            default -> remarks.add("unknown-section", "A section that is not known.", null);
        }
    }

    private static Element element(Element body, String tag) {
        if (TEXTS.contains(tag)) {
            return body.appendElement(tag);
        }
        boolean isQuote =
                tag.equals("blockquote") || tag.equals("aside") || tag.equals("pull-quote");
        return body.appendElement(isQuote ? "blockquote" : "p");
    }

    private void card(Element body, JsonNode card, MobiledocMarkers markers) {
        if (card.isMissingNode() || !markers.mayRepeat(card)) {
            remarks.add("missing-card", "A card is not in the document.", null);
        } else {
            cards.write(body, card.path(0).asText(), card.path(1));
        }
    }
}
