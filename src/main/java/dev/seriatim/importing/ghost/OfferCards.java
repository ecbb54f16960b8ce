package dev.seriatim.importing.ghost;

import static dev.seriatim.importing.reading.JsonRow.text;

import com.fasterxml.jackson.databind.JsonNode;
import dev.seriatim.importing.reading.ItemNotes;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Cards that want readers to do something: their words stay, and buttons become links. */
final class OfferCards {

    private final ItemNotes remarks;

    OfferCards(ItemNotes remarks) {
        this.remarks = remarks;
    }

    /** Appends what the card says; false if it is none of these. */
    boolean write(Element parent, String type, JsonNode card) {
        switch (type) {
            case "button" -> button(parent, card, "buttonText", "buttonUrl");
            case "product" -> product(parent, card);
            case "header" -> header(parent, card);
            case "call-to-action" -> callToAction(parent, card);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void button(Element parent, JsonNode card, String text, String address) {
        Dom.linked(parent, text(card.path(address)), text(card.path(text)));
    }

    private void product(Element parent, JsonNode card) {
        Dom.picture(parent, text(card.path("productImageSrc")), null, null);
        heading(parent, "h4", text(card.path("productTitle")));
        Dom.append(parent, text(card.path("productDescription")));
        if (isOn(card, "productRatingEnabled")) {
            var stars = text(card.path("productStarRating"));
            remarks.add("rating", "The stars of a product are left out.", stars);
        }
        if (isOn(card, "productButtonEnabled")) {
            button(parent, card, "productButton", "productUrl");
        }
    }

    private static void header(Element parent, JsonNode card) {
        heading(parent, "h2", text(card.path("header")));
        Dom.paragraph(parent, text(card.path("subheader")));
        Dom.picture(parent, text(card.path("backgroundImageSrc")), null, null);
        if (isOn(card, "buttonEnabled")) {
            button(parent, card, "buttonText", "buttonUrl");
        }
    }

    private static void callToAction(Element parent, JsonNode card) {
        Dom.paragraph(parent, text(card.path("sponsorLabel")));
        Dom.picture(parent, text(card.path("imageUrl")), null, null);
        Dom.append(parent, text(card.path("textValue")));
        if (isOn(card, "showButton")) {
            button(parent, card, "buttonText", "buttonUrl");
        }
    }

    private static void heading(Element parent, String name, @Nullable String html) {
        if (html != null) {
            Dom.append(parent.appendElement(name), html);
        }
    }

    private static boolean isOn(JsonNode card, String name) {
        return "true".equals(text(card.path(name)));
    }
}
