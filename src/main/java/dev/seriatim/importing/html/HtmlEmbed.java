package dev.seriatim.importing.html;

import org.jsoup.nodes.Element;

/**
 * Something foreign in a page.
 *
 * @param element its name
 * @param address where it is; empty if that is not said, or is no place on the web
 * @param title what it is called; empty if that is not said
 * @param poster the picture that stands for it; empty for none
 */
record HtmlEmbed(String element, String address, String title, String poster) {

    static HtmlEmbed of(Element element) {
        return new HtmlEmbed(
                element.normalName(),
                addressOf(element),
                element.attr("title").strip(),
                safe(element.attr("poster")));
    }

    private static String addressOf(Element element) {
        for (String attribute : new String[] {"src", "data", "data-src", "data-lazy-src"}) {
            String address = safe(element.attr(attribute));
            if (!address.isEmpty()) {
                return address;
            }
        }
        for (Element source : element.select("source[src], embed[src], iframe[src]")) {
            String address = safe(source.attr("src"));
            if (!address.isEmpty()) {
                return address;
            }
        }
        return "";
    }

    private static String safe(String attribute) {
        String address = WebAddress.of(attribute);
        return WebAddress.isUnsafe(address) ? "" : address;
    }
}
