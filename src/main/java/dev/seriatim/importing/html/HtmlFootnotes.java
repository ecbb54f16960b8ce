package dev.seriatim.importing.html;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.commonmark.node.Document;
import org.jsoup.nodes.Element;

/**
 * The footnotes of a text, however they are written in HTML: a link leads to a note further down,
 * and a link in the note leads back.
 */
final class HtmlFootnotes {

    private final IdentityHashMap<Element, Integer> references = new IdentityHashMap<>();
    private final IdentityHashMap<Element, Integer> numbers = new IdentityHashMap<>();
    private final List<Element> notes = new ArrayList<>();
    private final Set<Element> leftOut = Collections.newSetFromMap(new IdentityHashMap<>());

    private HtmlFootnotes() {}

    /** Finds the notes of a text. */
    static HtmlFootnotes of(Element body) {
        var footnotes = new HtmlFootnotes();
        var places = new FragmentLinks(body);
        for (Element link : places.links()) {
            Element note = places.noteOf(link);
            if (note != null && !footnotes.leftOut.contains(link)) {
                footnotes.add(link, note, places);
            }
        }
        return footnotes;
    }

    private void add(Element link, Element note, FragmentLinks places) {
        int number =
                numbers.computeIfAbsent(
                        note,
                        added -> {
                            notes.add(added);
                            leftOut.add(added);
                            return notes.size();
                        });
        references.put(marker(link), number);
        leftOut.addAll(places.waysBack(link, note));
    }

    /** The link with what is only there to set it small. */
    private static Element marker(Element link) {
        Element marker = link;
        Element parent = link.parent();
        while (parent != null
                && Set.of("sup", "span", "small", "b", "strong", "em").contains(parent.normalName())
                && bare(parent).equals(bare(link))) {
            marker = parent;
            parent = parent.parent();
        }
        return marker;
    }

    private static String bare(Element element) {
        return element.text().replaceAll("[\\s\\[\\]()]", "");
    }

    int count() {
        return notes.size();
    }

    boolean isReference(Element element) {
        return references.containsKey(element);
    }

    /** What stands in the text for a note. */
    String reference(Element element) {
        return "[^" + references.get(element) + "]";
    }

    /** Whether an element is a note, which is written at the end, or a way back from one. */
    boolean isLeftOut(Element element) {
        return leftOut.contains(element);
    }

    /** Whether the id of an element is only there for the notes. */
    boolean owns(Element element) {
        Element parent = element.parent();
        return isOfNote(element) || parent != null && isOfNote(parent);
    }

    private boolean isOfNote(Element element) {
        return isReference(element) || isLeftOut(element);
    }

    /** Writes all notes behind a text. */
    void write(Conversion conversion, StringBuilder markdown) {
        for (int i = 0; i < notes.size(); i++) {
            var document = new Document();
            new HtmlBlocks(conversion, document).convert(notes.get(i));
            String written = HtmlToMarkdown.written(document).strip();
            markdown.append("\n[^").append(i + 1).append("]: ");
            markdown.append(written.replaceAll("\n(?!\n|$)", "\n    ")).append('\n');
        }
    }
}
