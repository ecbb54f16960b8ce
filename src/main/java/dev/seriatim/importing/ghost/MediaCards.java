package dev.seriatim.importing.ghost;

import static dev.seriatim.importing.reading.JsonRow.text;

import com.fasterxml.jackson.databind.JsonNode;
import dev.seriatim.importing.reading.ItemNotes;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Cards that show something from elsewhere: pictures stay pictures, all else becomes a link. */
final class MediaCards {

    private final ItemNotes remarks;

    MediaCards(ItemNotes remarks) {
        this.remarks = remarks;
    }

    /** Appends what the card shows; false if it is none of these. */
    boolean write(Element parent, String type, JsonNode card) {
        switch (type) {
            case "image" -> image(parent, card);
            case "gallery" -> gallery(parent, card);
            case "bookmark" -> bookmark(parent, card);
            case "embed", "nft", "transistor" -> embed(parent, card);
            case "audio" -> recording(parent, card, "title");
            case "video" -> recording(parent, card, "fileName");
            case "file" -> file(parent, card);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void image(Element parent, JsonNode card) {
        var address = text(card.path("src"));
        if (address == null) {
            Dom.paragraph(parent, text(card.path("caption")));
            return;
        }
        var figure = parent.appendElement("figure");
        var link = text(card.path("href"));
        var frame = link == null ? figure : figure.appendElement("a").attr("href", link);
        var image = Dom.image(frame, address, alt(card));
        var title = text(card.path("title"));
        if (title != null) {
            image.attr("title", title);
        }
        Dom.caption(figure, text(card.path("caption")));
    }

    private static @Nullable String alt(JsonNode card) {
        var alt = text(card.path("alt"));
        return alt == null ? text(card.path("altText")) : alt;
    }

    private static void gallery(Element parent, JsonNode card) {
        for (var image : card.path("images")) {
            Dom.picture(parent, text(image.path("src")), alt(image), text(image.path("caption")));
        }
        Dom.paragraph(parent, text(card.path("caption")));
    }

    private static void bookmark(Element parent, JsonNode card) {
        var about = card.path("metadata");
        var address = text(card.path("url"));
        Dom.linked(
                parent,
                address == null ? text(about.path("url")) : address,
                text(about.path("title")));
        Dom.paragraphOfText(parent, text(about.path("description")));
        Dom.paragraph(parent, text(card.path("caption")));
    }

    private void embed(Element parent, JsonNode card) {
        var address = text(card.path("url"));
        if (address == null) {
            address = addressIn(text(card.path("html")));
        }
        Dom.linked(parent, address, text(card.path("metadata").path("title")));
        Dom.paragraph(parent, text(card.path("caption")));
        remarks.add("embed-linked", "What was embedded became a link to it.", address);
    }

    private static @Nullable String addressIn(@Nullable String html) {
        if (html == null) {
            return null;
        }
        var page = Jsoup.parseBodyFragment(html);
        var frame = page.selectFirst("iframe[src], a[href]");
        return frame == null ? null : frame.attr(frame.hasAttr("src") ? "src" : "href");
    }

    private void recording(Element parent, JsonNode card, String name) {
        var address = text(card.path("src"));
        Dom.linked(parent, address, text(card.path(name)));
        Dom.paragraph(parent, text(card.path("caption")));
        remarks.add("embed-linked", "A recording became a link to it.", address);
    }

    private static void file(Element parent, JsonNode card) {
        var title = text(card.path("fileTitle"));
        Dom.linked(
                parent,
                text(card.path("src")),
                title == null ? text(card.path("fileName")) : title);
        Dom.paragraphOfText(parent, text(card.path("fileCaption")));
    }
}
