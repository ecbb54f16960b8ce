package dev.seriatim.importing.html;

import org.commonmark.node.Image;
import org.commonmark.node.Text;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A picture of a page.
 *
 * @param address where it is; empty if that is no place on the web
 * @param alt what it shows, in words; empty if that is not said
 * @param title empty for none
 */
record HtmlPicture(String address, String alt, String title) {

    /** Where scripts that load pictures late keep their addresses. */
    private static final String[] LATE = {
        "data-src", "data-lazy-src", "data-original", "data-orig-file", "data-large-file"
    };

    static HtmlPicture of(Element element) {
        return new HtmlPicture(
                addressOf(element), plain(element.attr("alt")), plain(element.attr("title")));
    }

    private static String addressOf(Element element) {
        String address = safe(element.attr("src"));
        for (int i = 0; i < LATE.length && address.isEmpty(); i++) {
            address = safe(element.attr(LATE[i]));
        }
        for (String name : new String[] {"srcset", "data-srcset", "data-lazy-srcset"}) {
            address = address.isEmpty() ? safe(largest(element.attr(name))) : address;
        }
        return address;
    }

    private static String safe(String attribute) {
        String address = WebAddress.of(attribute);
        boolean isOnTheWeb =
                switch (WebAddress.scheme(address)) {
                    case "", "http", "https" -> true;
                    default -> false;
                };
        return isOnTheWeb ? address : "";
    }

    /** The address of the last candidate, by custom the largest. */
    private static String largest(String candidates) {
        String[] all = candidates.strip().split(",\\s+");
        return all[all.length - 1].strip().split("\\s+")[0];
    }

    private static String plain(String attribute) {
        return attribute.strip().replaceAll("\\s+", " ");
    }

    boolean isShown() {
        return !address.isEmpty();
    }

    /** The picture with its title, which only says more than the words for it. */
    Image titled() {
        return node(title.isEmpty() || title.equals(alt) ? null : title);
    }

    /** The picture with a caption, which it has if it is alone in its paragraph. */
    Image node(@Nullable String caption) {
        var image = new Image(WebAddress.inMarkdown(address), caption);
        if (!alt.isEmpty()) {
            image.appendChild(new Text(alt));
        }
        return image;
    }
}
