package dev.seriatim.importing.ghost;

import static dev.seriatim.importing.reading.JsonRow.text;

import com.fasterxml.jackson.databind.JsonNode;
import dev.seriatim.importing.reading.ItemNotes;
import org.jsoup.nodes.Element;

/**
 * Turns the cards of both of Ghost's editors into HTML: pictures, code, boxes, embeds. What only
 * e-mails or members saw is left out, and one that is not known leaves its words.
 */
final class Cards {

    private final ItemNotes remarks;
    private final MediaCards media;
    private final OfferCards offers;

    Cards(ItemNotes remarks) {
        this.remarks = remarks;
        media = new MediaCards(remarks);
        offers = new OfferCards(remarks);
    }

    /**
     * Appends what a card shows.
     *
     * @param type as the editor calls it: {@code bookmark}
     */
    void write(Element parent, String type, JsonNode card) {
        if (isHidden(card)) {
            remarks.add("hidden-card", "A card that not all readers see is left out.", type);
            return;
        }
        switch (type) {
            case "code", "codeblock" -> code(parent, card);
            case "hr", "horizontalrule", "divider" -> parent.appendElement("hr");
            case "markdown", "card-markdown" -> markdown(parent, card);
            case "html" -> Dom.append(parent, text(card.path("html")));
            case "callout" -> callout(parent, card);
            case "toggle" -> toggle(parent, card);
            case "paywall" ->
                    remarks.add("paywall", "What stands below the paywall is kept.", type);
            case "email", "email-cta" ->
                    remarks.add("card-left-out", "What only e-mails show is left out.", type);
            case "signup", "collection" ->
                    remarks.add("card-left-out", "A card of the site, not of the text.", type);
            default -> others(parent, type, card);
        }
    }

    private void others(Element parent, String type, JsonNode card) {
        if (!media.write(parent, type, card) && !offers.write(parent, type, card)) {
            remarks.add("unknown-card", "A card that is not known; its words are kept.", type);
            UnknownCard.write(parent, card);
        }
    }

    /** Ghost 5: {@code {"web":{"nonMember":false}}}, before {@code {"showOnWeb":false}}. */
    private static boolean isHidden(JsonNode card) {
        var visibility = card.path("visibility");
        return "false".equals(text(visibility.path("web").path("nonMember")))
                || "false".equals(text(visibility.path("showOnWeb")));
    }

    private static void code(Element parent, JsonNode card) {
        var code = parent.appendElement("pre").appendElement("code");
        var language = text(card.path("language"));
        if (language != null) {
            code.addClass("language-" + language.strip().split("\\s", 2)[0]);
        }
        code.appendText(card.path("code").asText());
        Dom.paragraph(parent, text(card.path("caption")));
    }

    private void markdown(Element parent, JsonNode card) {
        var markdown = text(card.path("markdown"));
        if (markdown != null) {
            MarkdownCard.write(parent, markdown);
        }
    }

    private static void callout(Element parent, JsonNode card) {
        var box = parent.appendElement("blockquote");
        var words = new Element("div");
        Dom.append(words, text(card.path("calloutText")));
        var sign = text(card.path("calloutEmoji"));
        if (sign != null) {
            var first = words.firstElementChild();
            (first != null && first.normalName().equals("p") ? first : words)
                    .prependText(sign + " ");
        }
        box.appendChildren(words.childNodesCopy());
    }

    private static void toggle(Element parent, JsonNode card) {
        var heading = text(card.path("heading"));
        if (heading != null) {
            Dom.append(parent.appendElement("p").appendElement("strong"), Dom.text(heading));
        }
        Dom.append(parent, text(card.path("content")));
    }
}
