package dev.seriatim.prose;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.owasp.html.HtmlStreamEventReceiver;

/**
 * Puts the last touch to safe HTML and hands it to those who write or read it: anchors get their
 * ids, links within the text lead to them, and characters that HTML does not have are left out.
 */
final class HtmlFinisher implements HtmlStreamEventReceiver {

    /** In the place of a link that leads nowhere, and that no link leads to. */
    private static final String NOTHING = "";

    private final Anchors anchors;
    private final List<HtmlStreamEventReceiver> readers;
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * @param anchors whose marks stand in the places of ids
     */
    HtmlFinisher(Anchors anchors, HtmlStreamEventReceiver... readers) {
        this.anchors = anchors;
        this.readers = List.of(readers);
    }

    @Override
    public void openDocument() {
        readers.forEach(HtmlStreamEventReceiver::openDocument);
    }

    @Override
    public void openTag(String element, List<String> attributes) {
        var clean = clean(attributes);
        boolean isNothing = element.equals("a") && !isAnchor(clean);
        if (!SafeHtml.VOID.contains(element)) {
            open.push(isNothing ? NOTHING : element);
        }
        if (!isNothing) {
            readers.forEach(reader -> reader.openTag(element, clean));
        }
    }

    private static boolean isAnchor(List<String> attributes) {
        return SafeHtml.valueOf("href", attributes) != null
                || SafeHtml.valueOf("id", attributes) != null;
    }

    @Override
    public void closeTag(String element) {
        String opened = element.equals("a") && !open.contains("a") ? NOTHING : element;
        // The sanitizer forgets to close an element at its own limit of depth.
        if (open.contains(opened)) {
            String closed;
            do {
                closed = closeLast();
            } while (!closed.equals(opened));
        }
    }

    @Override
    public void text(String text) {
        String clean = HtmlCharacters.of(text);
        readers.forEach(reader -> reader.text(clean));
    }

    @Override
    public void closeDocument() {
        while (!open.isEmpty()) {
            closeLast();
        }
        readers.forEach(HtmlStreamEventReceiver::closeDocument);
    }

    private String closeLast() {
        String last = open.pop();
        if (!last.equals(NOTHING)) {
            readers.forEach(reader -> reader.closeTag(last));
        }
        return last;
    }

    private List<String> clean(List<String> attributes) {
        var clean = new ArrayList<String>(attributes.size());
        for (int i = 0; i < attributes.size(); i += 2) {
            String name = attributes.get(i);
            String value = attributes.get(i + 1);
            String kept =
                    switch (name) {
                        case "id" -> anchors.id(value);
                        case "href" -> anchors.href(HtmlCharacters.of(value));
                        default -> HtmlCharacters.of(value);
                    };
            if (kept != null) {
                clean.add(name);
                clean.add(kept);
            }
        }
        return clean;
    }
}
