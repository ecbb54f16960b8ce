package dev.seriatim.prose;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlStreamEventReceiver;

/** Reads safe HTML as its reader will: the text, the headings, the links, and how it opens. */
final class ProseReader implements HtmlStreamEventReceiver {

    /** Elements that hold a text's blocks but say nothing themselves. */
    private static final Set<String> FRAMES =
            Set.of("div", "section", "article", "header", "footer", "aside");

    /** What a text may open with, should it have no paragraph of its own. */
    private static final Set<String> OTHER_BLOCKS = Set.of("blockquote", "ul", "ol", "dl");

    private static final int ENOUGH = 1_000;

    /** An element that is still open: where its text began, and its id or address if it has one. */
    private record Open(String element, int start, @Nullable String name, boolean isBlock) {}

    private final PlainText text = new PlainText();
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<Heading> outline = new ArrayList<>();
    private final LinksInText links = new LinksInText();
    private final StringBuilder paragraphs = new StringBuilder();
    private final StringBuilder otherBlocks = new StringBuilder();
    private int insideBlocks;

    @Override
    public void openDocument() {}

    @Override
    public void openTag(String element, List<String> attributes) {
        text.open(element);
        if (FairCopy.VOID.contains(element)) {
            return;
        }
        boolean isBlock = !FRAMES.contains(element);
        String name = valueOf(element.equals("a") ? "href" : "id", attributes);
        open.push(new Open(element, text.length(), name, isBlock));
        insideBlocks += isBlock ? 1 : 0;
    }

    @Override
    public void closeTag(String element) {
        Open closed = open.pop();
        insideBlocks -= closed.isBlock ? 1 : 0;
        if (closed.name != null) {
            note(closed, closed.name);
        }
        if (closed.isBlock && insideBlocks == 0) {
            addToLead(closed);
        }
        text.close(element);
    }

    @Override
    public void text(String words) {
        text.add(words);
    }

    @Override
    public void closeDocument() {}

    /** The whole text. */
    String text() {
        return text.toString();
    }

    /** The headings that carry an id. */
    List<Heading> outline() {
        return List.copyOf(outline);
    }

    /** The links, each in its sentence as the language divides them. */
    List<Link> links(String languageTag) {
        return links.in(text.toString(), languageTag);
    }

    /** The opening paragraphs; where there are none, the opening lists and quotations. */
    String lead() {
        return (paragraphs.isEmpty() ? otherBlocks : paragraphs).toString().strip();
    }

    private void note(Open closed, String name) {
        if (closed.element.equals("a")) {
            links.add(name, closed.start, text);
        } else {
            int level = closed.element.charAt(1) - '0';
            outline.add(new Heading(name, level, text.since(closed.start).replace('\n', ' ')));
        }
    }

    private void addToLead(Open closed) {
        boolean isParagraph = closed.element.equals("p");
        var lead = isParagraph ? paragraphs : otherBlocks;
        if ((isParagraph || OTHER_BLOCKS.contains(closed.element)) && lead.length() < ENOUGH) {
            String words = text.since(closed.start);
            lead.append(words).append(words.isEmpty() ? "" : "\n\n");
        }
    }

    private static @Nullable String valueOf(String name, List<String> attributes) {
        for (int i = 0; i < attributes.size(); i += 2) {
            if (attributes.get(i).equals(name)) {
                return attributes.get(i + 1);
            }
        }
        return null;
    }
}
