package dev.seriatim.prose;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.owasp.html.HtmlStreamEventReceiver;

/**
 * Puts the last touch to safe HTML and hands it to those who write or read it: headings get their
 * ids, and characters that HTML does not have are left out.
 */
final class FairCopy implements HtmlStreamEventReceiver {

    /** Elements that are never closed. */
    static final Set<String> VOID = Set.of("br", "hr", "img", "wbr");

    private final Map<String, String> headingIds;
    private final List<HtmlStreamEventReceiver> readers;
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * @param headingIds the ids to give, by the marks that stand in their place so far; any other
     *     id is an author's own and removed
     */
    FairCopy(Map<String, String> headingIds, HtmlStreamEventReceiver... readers) {
        this.headingIds = headingIds;
        this.readers = List.of(readers);
    }

    @Override
    public void openDocument() {
        readers.forEach(HtmlStreamEventReceiver::openDocument);
    }

    @Override
    public void openTag(String element, List<String> attributes) {
        if (!VOID.contains(element)) {
            open.push(element);
        }
        var clean = clean(attributes);
        readers.forEach(reader -> reader.openTag(element, clean));
    }

    @Override
    public void closeTag(String element) {
        // The sanitizer forgets to close an element at its own limit of depth.
        if (open.contains(element)) {
            String closed;
            do {
                closed = closeLast();
            } while (!closed.equals(element));
        }
    }

    @Override
    public void text(String text) {
        String clean = clean(text);
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
        readers.forEach(reader -> reader.closeTag(last));
        return last;
    }

    private List<String> clean(List<String> attributes) {
        var clean = new ArrayList<String>(attributes.size());
        for (int i = 0; i < attributes.size(); i += 2) {
            String name = attributes.get(i);
            String value = attributes.get(i + 1);
            String kept = name.equals("id") ? headingIds.get(value) : clean(value);
            if (kept != null) {
                clean.add(name);
                clean.add(kept);
            }
        }
        return clean;
    }

    private static String clean(String text) {
        if (text.codePoints().allMatch(FairCopy::isHtmlCharacter)) {
            return text;
        }
        return text.codePoints()
                .filter(FairCopy::isHtmlCharacter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    // HTML 13.1.4: no surrogates, noncharacters or controls other than ASCII white space.
    private static boolean isHtmlCharacter(int c) {
        boolean isControl = Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r';
        boolean isSurrogate = c >= 0xD800 && c <= 0xDFFF;
        boolean isNoncharacter = (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF;
        return !isControl && !isSurrogate && !isNoncharacter;
    }
}
