package dev.seriatim.importing.html;

import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads figures. A picture whose caption is nothing but words becomes one of Markdown's, with the
 * caption as its title; others keep their frame of HTML around what they hold.
 */
final class HtmlFigures {

    private final Conversion conversion;

    HtmlFigures(Conversion conversion) {
        this.conversion = conversion;
    }

    /**
     * Adds a figure to what stands around it.
     *
     * @param blocks that write there
     */
    void append(Element figure, Node target, HtmlBlocks blocks) {
        Element caption = caption(figure);
        if (caption == null) {
            blocks.insideBut(null, figure);
            return;
        }
        Element picture = onlyPicture(figure, caption);
        boolean isPlain = caption.childrenSize() == 0 && picture != null;
        if (isPlain && picture != null) {
            target.appendChild(captioned(picture, caption.text().strip()));
        } else {
            framed(figure, caption, blocks);
        }
    }

    private static @Nullable Element caption(Element figure) {
        Element caption = figure.selectFirst("figcaption");
        boolean isOfThis = caption != null && figure.equals(caption.closest("figure"));
        return isOfThis && caption != null && !caption.text().isBlank() ? caption : null;
    }

    /** The picture of a figure that shows nothing else; a link around it is kept. */
    private @Nullable Element onlyPicture(Element figure, Element caption) {
        var pictures = figure.select("img");
        pictures.removeIf(picture -> picture.parents().contains(caption));
        boolean isAlone =
                pictures.size() == 1
                        && figure.text().strip().equals(caption.text().strip())
                        && figure.selectFirst("table, pre, iframe, video, audio, object") == null;
        return isAlone && HtmlPicture.of(pictures.get(0)).isShown() ? pictures.get(0) : null;
    }

    private Node captioned(Element element, String caption) {
        var picture = HtmlPicture.of(element);
        conversion.picture(picture.address());
        Image image = picture.node(caption);
        var paragraph = new Paragraph();
        Element link = element.closest("a[href]");
        String address = link == null ? "" : WebAddress.of(link.attr("href"));
        if (address.isEmpty() || WebAddress.isUnsafe(address)) {
            paragraph.appendChild(image);
        } else {
            var around = new Link(WebAddress.inMarkdown(address), null);
            around.appendChild(image);
            paragraph.appendChild(around);
        }
        return paragraph;
    }

    private void framed(Element figure, Element caption, HtmlBlocks blocks) {
        blocks.html("<figure>");
        blocks.insideBut(caption, figure);
        blocks.html(RawPassage.of(caption, conversion) + "</figure>");
    }
}
