package dev.seriatim.importing.ghost;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The few shapes of which the HTML of all cards is made. */
final class Dom {

    private Dom() {}

    /** Appends what this HTML holds. */
    static void append(Element parent, @Nullable String html) {
        if (html != null) {
            parent.appendChildren(List.copyOf(Jsoup.parseBodyFragment(html).body().childNodes()));
        }
    }

    /** Appends a paragraph of this HTML, unless there is none. */
    static void paragraph(Element parent, @Nullable String html) {
        if (html != null) {
            append(parent.appendElement("p"), html);
        }
    }

    /** Appends a paragraph that is a link; its text alone if there is no address. */
    static void linked(Element parent, @Nullable String address, @Nullable String text) {
        if (address == null) {
            paragraphOfText(parent, text);
        } else {
            link(parent.appendElement("p"), address, text == null ? address : text);
        }
    }

    static void paragraphOfText(Element parent, @Nullable String text) {
        if (text != null) {
            parent.appendElement("p").appendText(text);
        }
    }

    static void link(Element parent, String address, String text) {
        parent.appendElement("a").attr("href", address).appendText(text);
    }

    /** Appends a picture with what stands below it, unless it has no address. */
    static void picture(
            Element parent,
            @Nullable String address,
            @Nullable String alt,
            @Nullable String caption) {
        if (address == null) {
            paragraph(parent, caption);
            return;
        }
        var figure = parent.appendElement("figure");
        image(figure, address, alt);
        caption(figure, caption);
    }

    static Element image(Element parent, String address, @Nullable String alt) {
        return parent.appendElement("img").attr("src", address).attr("alt", alt == null ? "" : alt);
    }

    static void caption(Element figure, @Nullable String html) {
        if (html != null) {
            append(figure.appendElement("figcaption"), html);
        }
    }

    /** The visible text of a piece of HTML; nothing if it has none. */
    static @Nullable String text(@Nullable String html) {
        var text = html == null ? "" : Jsoup.parseBodyFragment(html).body().text();
        return text.isBlank() ? null : text;
    }
}
