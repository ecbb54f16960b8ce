package dev.seriatim.importing.substack;

import dev.seriatim.importing.reading.BoundedJson;
import dev.seriatim.importing.reading.ItemNotes;
import dev.seriatim.importing.reading.JsonRow;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** The HTML of a post without what belongs to Substack rather than to the text. */
final class SubstackHtml {

    private static final String WIDGETS =
            ".subscription-widget-wrap, .subscription-widget, .subscription-widget-wrap-editor,"
                    + " .install-substack-app-embed, .directMessage, .poll-embed, .captioned-button-wrap";
    private static final String PAYWALL = ".paywall-jump, .paywall, [data-component-name^=Paywall]";

    /** Where readers are sent by a button that is of no use elsewhere. */
    private static final Pattern OF_THE_SITE =
            Pattern.compile(
                    "https?://[^/]+/(?:subscribe|p/[^/]+/comments|account)\\b.*|.*[?&]action=.*|%%.*");

    /** A picture as Substack delivers it, with the address of the one that it is made of. */
    private static final Pattern DELIVERED =
            Pattern.compile("https?://[^/]+/image/fetch/\\S*?(https?%3A%2F%2F[^?#\\s]+)");

    private final Element body;
    private final ItemNotes remarks;

    private SubstackHtml(Element body, ItemNotes remarks) {
        this.body = body;
        this.remarks = remarks;
    }

    static Element of(String html, ItemNotes remarks) {
        var body = Jsoup.parseBodyFragment(html).body();
        new SubstackHtml(body, remarks).clean();
        return body;
    }

    private void clean() {
        body.select(PAYWALL).forEach(this::paywall);
        body.select(WIDGETS).forEach(this::leaveOut);
        body.select(".button-wrapper").forEach(this::button);
        body.select("[data-attrs]").forEach(this::embed);
        body.select("img[src]").forEach(picture -> original(picture, "src"));
        body.select("a.image-link[href]").forEach(this::pictureLink);
        body.select("div.footnote").forEach(this::footnote);
    }

    private void paywall(Element wall) {
        remarks.add("paywall", "What stands below the paywall is kept.", null);
        wall.remove();
    }

    private void leaveOut(Element widget) {
        remarks.add("widget-left-out", "A widget of the site is left out.", widget.text());
        widget.remove();
    }

    private void button(Element wrapper) {
        var link = wrapper.selectFirst("a[href]");
        if (link == null || OF_THE_SITE.matcher(link.attr("href")).matches()) {
            leaveOut(wrapper);
        }
    }

    /** Something embedded of which the page holds nothing but a description for scripts. */
    private void embed(Element element) {
        boolean isShown =
                element.hasText() || element.selectFirst("img, iframe, a, video, audio") != null;
        if (element.parent() == null || isShown || element.normalName().matches("img|iframe|a")) {
            return;
        }
        var attributes = BoundedJson.parse(element.attr("data-attrs"));
        var address = attributes.map(json -> JsonRow.text(json.path("url"))).orElse(null);
        var title = attributes.map(json -> JsonRow.text(json.path("title"))).orElse(null);
        var excerpt = address == null ? element.className() : address;
        if (address == null) {
            remarks.add(
                    "embed-left-out",
                    "An embedded document without an address was left out.",
                    excerpt);
        } else {
            var link = element.appendElement("p").appendElement("a").attr("href", address);
            link.appendText(title == null ? address : title);
            remarks.add("embed-linked", "What was embedded became a link to it.", excerpt);
        }
    }

    private static void original(Element element, String attribute) {
        var delivered = DELIVERED.matcher(element.attr(attribute));
        if (delivered.lookingAt()) {
            element.attr(attribute, decoded(delivered.group(1)));
            element.removeAttr("srcset");
        }
    }

    private static String decoded(String address) {
        try {
            return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException badlyEncoded) {
            return address;
        }
    }

    /** A picture need not lead to itself. */
    private void pictureLink(Element link) {
        original(link, "href");
        var picture = link.selectFirst("img[src]");
        if (picture != null && picture.attr("src").equals(link.attr("href"))) {
            link.unwrap();
        }
    }

    /** The note is where its number leads, not the number alone. */
    private void footnote(Element note) {
        var number = note.selectFirst("a.footnote-number");
        if (number != null && number.attr("href").contains("footnote-anchor-")) {
            var id = number.attr("href").replaceFirst(".*#footnote-anchor-", "footnote-");
            number.removeAttr("id");
            note.id(id);
        }
    }
}
