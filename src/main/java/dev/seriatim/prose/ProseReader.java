package dev.seriatim.prose;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlStreamEventReceiver;

/**
 * Reads safe HTML as its reader will: the text, the headings, the links, and how it opens. What is
 * a note or refers to one belongs to the text, but neither to the words that are counted nor to its
 * opening or its headings.
 */
final class ProseReader implements HtmlStreamEventReceiver {

    /** What the link from a note back to its place says. */
    static final String WAY_BACK = "↩";

    private static final String ENDNOTES = "doc-endnotes";
    private static final String REFERENCE = "doc-noteref";
    private static final String BACKLINK = "doc-backlink";
    private static final Set<String> NOTES = Set.of(ENDNOTES, REFERENCE);

    /** Elements that hold a text's blocks but say nothing themselves. */
    private static final Set<String> FRAMES =
            Set.of("div", "section", "article", "header", "footer", "aside");

    /** What a text may open with, should it have no paragraph of its own. */
    private static final Set<String> OTHER_BLOCKS = Set.of("blockquote", "ul", "ol", "dl");

    private static final Pattern HEADING = Pattern.compile("h[1-6]");

    private static final int ENOUGH = 1_000;

    /** An element that is still open: where its text began, and its id or address if it has one. */
    private record Open(
            String element,
            @Nullable String role,
            @Nullable String name,
            int start,
            int runningStart,
            boolean isBlock) {}

    private final PlainText text = new PlainText();
    private final PlainText running = new PlainText();
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<Heading> outline = new ArrayList<>();
    private final LinksInText links = new LinksInText();
    private final StringBuilder paragraphs = new StringBuilder();
    private final StringBuilder otherBlocks = new StringBuilder();
    private int insideBlocks;
    private int insideNotes;
    private int notes;
    private String numberToCome = "";

    @Override
    public void openDocument() {}

    @Override
    public void openTag(String element, List<String> attributes) {
        String role = SafeHtml.valueOf("role", attributes);
        insideNotes += role != null && NOTES.contains(role) ? 1 : 0;
        text.open(element);
        if (insideNotes == 0) {
            running.open(element);
        }
        if (element.equals("input")) {
            text.add(SafeHtml.valueOf("checked", attributes) == null ? "[ ]" : "[x]");
        } else if (element.equals("li") && isEndnote()) {
            numberToCome = "[" + ++notes + "] ";
        } else if (REFERENCE.equals(role)) {
            text.add("[");
        }
        if (!SafeHtml.VOID.contains(element)) {
            boolean isBlock = !FRAMES.contains(element);
            String name = SafeHtml.valueOf(element.equals("a") ? "href" : "id", attributes);
            open.push(new Open(element, role, name, text.length(), running.length(), isBlock));
            insideBlocks += isBlock ? 1 : 0;
        }
    }

    /** Says whether an item that begins here is one of the list of notes. */
    private boolean isEndnote() {
        return open.stream().skip(1).limit(1).anyMatch(list -> ENDNOTES.equals(list.role));
    }

    @Override
    public void closeTag(String element) {
        Open closed = open.pop();
        insideBlocks -= closed.isBlock ? 1 : 0;
        if (REFERENCE.equals(closed.role)) {
            text.add("]");
        }
        if (closed.name != null) {
            note(closed, closed.name);
        }
        if (closed.isBlock && insideBlocks == 0) {
            addToLead(closed);
        }
        text.close(element);
        if (insideNotes == 0) {
            running.close(element);
        }
        insideNotes -= closed.role != null && NOTES.contains(closed.role) ? 1 : 0;
    }

    @Override
    public void text(String words) {
        if (words.equals(WAY_BACK) && !open.isEmpty() && BACKLINK.equals(open.peek().role)) {
            return;
        }
        if (!words.isBlank()) {
            text.add(numberToCome);
            numberToCome = "";
        }
        text.add(words);
        if (insideNotes == 0) {
            running.add(words);
        }
    }

    @Override
    public void closeDocument() {}

    /** The whole text. */
    String text() {
        return text.toString();
    }

    /** The text without notes. */
    String running() {
        return running.toString();
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
        } else if (HEADING.matcher(closed.element).matches()
                && outline.size() < HeadingMarks.MOST) {
            int level = closed.element.charAt(1) - '0';
            String title = running.since(closed.runningStart).replace('\n', ' ');
            outline.add(new Heading(name, level, title));
        }
    }

    private void addToLead(Open closed) {
        boolean isParagraph = closed.element.equals("p");
        var lead = isParagraph ? paragraphs : otherBlocks;
        if ((isParagraph || OTHER_BLOCKS.contains(closed.element)) && lead.length() < ENOUGH) {
            String words = running.since(closed.runningStart);
            lead.append(words).append(words.isEmpty() ? "" : "\n\n");
        }
    }
}
