package dev.seriatim.importing.html;

import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * HTML that stays HTML, in one line: no blank line ends it, CommonMark 4.6. Only what readers may
 * be given is in it; elements that they may not leave their words.
 */
final class RawPassage {

    private static final Set<String> ELEMENTS =
            Set.of(
                    ("p div section article aside header footer h1 h2 h3 h4 h5 h6 blockquote pre hr"
                                    + " ul ol li dl dt dd details summary figure figcaption table"
                                    + " caption colgroup col thead tbody tfoot tr th td a br em"
                                    + " strong b i u s small mark q cite dfn abbr sub sup del ins"
                                    + " code kbd samp var bdi bdo time ruby rb rt rtc")
                            .split(" "));

    private static final Set<String> ATTRIBUTES =
            Set.of(
                    "title",
                    "colspan",
                    "rowspan",
                    "scope",
                    "align",
                    "start",
                    "span",
                    "lang",
                    "dir",
                    "datetime",
                    "cite",
                    "open");

    private static final Set<String> EMPTY = Set.of("br", "hr", "col");

    private final StringBuilder html = new StringBuilder();
    private final Conversion conversion;

    private RawPassage(Conversion conversion) {
        this.conversion = conversion;
    }

    /** An element, its own tags around it. */
    static String of(Element element, Conversion conversion) {
        var passage = new RawPassage(conversion);
        passage.element(element, false);
        return passage.html.toString().strip();
    }

    /** A start tag with the attributes that readers may be given. */
    static String startTag(Element element) {
        var tag = new StringBuilder("<").append(element.normalName());
        for (Attribute attribute : element.attributes()) {
            if (ATTRIBUTES.contains(attribute.getKey())) {
                tag.append(' ').append(attribute.getKey()).append("=\"");
                tag.append(escaped(attribute.getValue())).append('"');
            }
        }
        return tag.append('>').toString();
    }

    /** Text as an attribute or an element may hold it, in one line. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replaceAll("[\\r\\n]+", " ");
    }

    private void node(Node node, boolean isPreformatted) {
        if (node instanceof TextNode words) {
            text(words.getWholeText(), isPreformatted);
        } else if (node instanceof Element element) {
            element(element, isPreformatted);
        }
    }

    private void text(String text, boolean isPreformatted) {
        if (isPreformatted) {
            String[] lines = text.split("\\r\\n|\\r|\\n", -1);
            for (int i = 0; i < lines.length; i++) {
                html.append(i > 0 ? "&#10;" : "").append(escaped(lines[i]));
            }
        } else {
            html.append(escaped(text.replaceAll("[ \\t\\r\\n\\f]+", " ")));
        }
    }

    private void element(Element element, boolean isPreformatted) {
        String name = element.normalName();
        if (conversion.footnotes().isReference(element)) {
            html.append(escaped(element.text()));
        } else if (conversion.footnotes().isLeftOut(element)) {
            return;
        } else if (name.equals("img")) {
            picture(element);
        } else if (HtmlNames.isEmbedding(element)) {
            embed(element);
        } else if (HtmlNames.isUnseen(element)) {
            LeftOut.remark(element, conversion.remarks());
        } else if (ELEMENTS.contains(name)) {
            anchor(element);
            html.append(name.equals("a") ? link(element) : startTag(element));
            children(element, isPreformatted || name.equals("pre"));
            html.append(EMPTY.contains(name) ? "" : "</" + name + ">");
        } else {
            anchor(element);
            children(element, isPreformatted);
        }
    }

    private void children(Element element, boolean isPreformatted) {
        for (Node child : element.childNodes()) {
            node(child, isPreformatted);
        }
    }

    private void anchor(Element element) {
        String id = conversion.linkedId(element);
        boolean mayHoldLink = !element.normalName().startsWith("t") && !HtmlNames.isList(element);
        if (!id.isEmpty() && mayHoldLink) {
            html.append("<a id=\"").append(escaped(id)).append("\"></a>");
        }
    }

    private String link(Element link) {
        String address = WebAddress.of(link.attr("href"));
        if (address.isEmpty() || WebAddress.isUnsafe(address)) {
            return "<a>";
        }
        return "<a href=\"" + escaped(address) + "\">";
    }

    private void picture(Element element) {
        var picture = HtmlPicture.of(element);
        if (HtmlNames.isTracker(element)) {
            return;
        }
        if (!picture.isShown()) {
            html.append(escaped(picture.alt()));
            return;
        }
        conversion.picture(picture.address());
        html.append("<img src=\"").append(escaped(picture.address()));
        html.append("\" alt=\"").append(escaped(picture.alt())).append("\">");
    }

    private void embed(Element element) {
        var embed = HtmlEmbed.of(element);
        if (!embed.address().isEmpty()) {
            String words = embed.title().isEmpty() ? embed.address() : embed.title();
            html.append(" <a href=\"").append(escaped(embed.address())).append("\">");
            html.append(escaped(words)).append("</a> ");
        }
        LeftOut.remark(embed, conversion.remarks());
    }
}
