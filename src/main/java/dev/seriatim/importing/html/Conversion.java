package dev.seriatim.importing.html;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

/** What all parts of one conversion share. */
final class Conversion {

    private final Set<Element> holdingBlocks = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<String> linkedPlaces = new HashSet<>();
    private final List<String> pictures = new ArrayList<>();
    private final ConversionNotes remarks = new ConversionNotes();
    private final HtmlFootnotes footnotes;
    private final int headingShift;

    Conversion(Element body) {
        footnotes = HtmlFootnotes.of(body);
        var hasTopHeadings = new boolean[1];
        body.traverse(
                new NodeVisitor() {
                    @Override
                    public void head(Node node, int depth) {
                        if (node instanceof Element element) {
                            note(element);
                            hasTopHeadings[0] |= HtmlNames.isTopHeading(element);
                        }
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        if (node instanceof Element element
                                && (HtmlNames.isBlock(element) || holdingBlocks.contains(element))
                                && element.parent() != null) {
                            holdingBlocks.add(element.parent());
                        }
                    }
                });
        headingShift = hasTopHeadings[0] ? 1 : 0;
    }

    private void note(Element element) {
        String href = element.attr("href");
        if (href.length() > 1 && href.charAt(0) == '#') {
            linkedPlaces.add(href.substring(1));
        }
    }

    /** Whether there are blocks somewhere in an element. */
    boolean holdsBlocks(Element element) {
        return holdingBlocks.contains(element);
    }

    /** The id of an element, if links of the text lead to it; empty if none do. */
    String linkedId(Element element) {
        String id = element.id().isEmpty() ? nameOf(element) : element.id();
        return linkedPlaces.contains(id) && !footnotes.owns(element) ? id : "";
    }

    private static String nameOf(Element element) {
        return element.normalName().equals("a") ? element.attr("name") : "";
    }

    /** By how much headings are lowered, so that none is the title of the page. */
    int headingShift() {
        return headingShift;
    }

    HtmlFootnotes footnotes() {
        return footnotes;
    }

    ConversionNotes remarks() {
        return remarks;
    }

    void picture(String address) {
        pictures.add(address);
    }

    List<String> pictures() {
        return pictures;
    }
}
