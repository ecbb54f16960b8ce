package dev.seriatim.importing.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads what stands one below the other, and adds it to a node of Markdown. */
final class HtmlBlocks {

    private static final int LOWEST_HEADING = 6;

    private final Conversion conversion;
    private final HtmlInlines inlines;
    private final Node target;
    private final Deque<Element> around = new ArrayDeque<>();
    private InlineRun run = new InlineRun();
    private @Nullable Element skipped;

    HtmlBlocks(Conversion conversion, Node target) {
        this.conversion = conversion;
        this.target = target;
        inlines = new HtmlInlines(conversion);
    }

    /** Adds all that an element holds. */
    void convert(Element parent) {
        children(parent);
        endParagraph();
    }

    private void children(Element parent) {
        for (org.jsoup.nodes.Node child : parent.childNodes()) {
            if (child instanceof Element element) {
                element(element);
            } else {
                inlines.read(child, run);
            }
        }
    }

    private void element(Element element) {
        if (element == skipped) {
            return;
        }
        if (HtmlNames.isUnseen(element) || conversion.footnotes().isLeftOut(element)) {
            inlines.read(element, run);
        } else if (HtmlNames.isBlock(element)) {
            endParagraph();
            block(element);
            endParagraph();
        } else if (conversion.holdsBlocks(element) && !HtmlNames.isEmbedding(element)) {
            around(element);
        } else {
            inlines.read(element, run);
        }
    }

    /** An element of lines that holds blocks: each of them is marked by itself. */
    private void around(Element element) {
        inlines.anchor(element, run);
        endParagraph();
        around.addLast(element);
        begin();
        children(element);
        endParagraph();
        around.removeLast();
        begin();
    }

    private void begin() {
        run = new InlineRun();
        around.forEach(element -> inlines.mark(element, run));
    }

    /** Writes the words so far. */
    private void endParagraph() {
        List<List<InlinePiece>> paragraphs = InlineRuns.ended(run);
        for (List<InlinePiece> pieces : paragraphs) {
            var paragraph = new Paragraph();
            InlineTree.append(pieces, paragraph);
            withoutCaption(paragraph);
            target.appendChild(paragraph);
        }
        begin();
    }

    /** The title of a picture that is alone would be read as its caption. */
    private static void withoutCaption(Node parent) {
        Node only = parent.getFirstChild();
        if (only != null && only.getNext() == null) {
            if (only instanceof Image image) {
                image.setTitle(null);
            }
            withoutCaption(only);
        }
    }

    private void block(Element element) {
        switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element);
            case "blockquote" -> quotation(element);
            case "pre" -> listing(element);
            case "hr" -> rule(element);
            case "ul", "ol", "menu", "dir" ->
                    new HtmlLists(conversion, this).append(element, target);
            case "dl" -> anchored(element, () -> raw(element));
            case "table" -> anchored(element, () -> table(element));
            case "figure" -> anchored(element, () -> figure(element));
            case "details" -> details(element);
            default -> anchored(element, () -> section(element));
        }
    }

    /** One before notes is drawn by whoever shows them. */
    private void rule(Element element) {
        if (!FragmentLinks.isOfNotes(element)) {
            target.appendChild(new ThematicBreak());
        }
    }

    private void anchored(Element element, Runnable content) {
        if (!conversion.linkedId(element).isEmpty()) {
            inlines.anchor(element, run);
        }
        content.run();
    }

    private void section(Element element) {
        if (TurnedText.isTurned(element)) {
            endParagraph();
            html("<div dir=\"" + TurnedText.direction(element) + "\">");
            children(element);
            endParagraph();
            html("</div>");
        } else {
            children(element);
        }
    }

    private void heading(Element element) {
        var words = new InlineRun();
        inlines.anchor(element, words);
        around.forEach(outer -> inlines.mark(outer, words));
        inlines.readChildren(element, words);
        List<InlinePiece> line = InlineRuns.inOneLine(InlineRuns.ended(words));
        if (line.isEmpty()) {
            return;
        }
        var heading = new Heading();
        int level = element.normalName().charAt(1) - '0' + conversion.headingShift();
        heading.setLevel(Math.min(level, LOWEST_HEADING));
        InlineTree.append(line, heading);
        target.appendChild(InlineRuns.isPicture(line) ? asParagraph(heading) : heading);
    }

    private static Node asParagraph(Node heading) {
        var paragraph = new Paragraph();
        while (heading.getFirstChild() != null) {
            paragraph.appendChild(heading.getFirstChild());
        }
        return paragraph;
    }

    private void quotation(Element element) {
        var quotation = new BlockQuote();
        within(quotation).convertAnchored(element);
        if (quotation.getFirstChild() != null) {
            target.appendChild(quotation);
        }
    }

    /** Adds all that an element holds, and its id. */
    void convertAnchored(Element element) {
        inlines.anchor(element, run);
        convert(element);
    }

    /** What writes into a node below this. */
    HtmlBlocks within(Node node) {
        var blocks = new HtmlBlocks(conversion, node);
        blocks.around.addAll(around);
        blocks.begin();
        return blocks;
    }

    private void listing(Element element) {
        if (CodeListing.isVerse(element)) {
            VerseLines.read(element, inlines, run);
        } else if (CodeListing.isPlain(element)) {
            CodeListing.of(element).ifPresent(target::appendChild);
        } else {
            raw(element);
        }
    }

    private void table(Element element) {
        Element code = CodeListing.inTable(element);
        if (code != null) {
            CodeListing.of(code).ifPresent(target::appendChild);
        } else if (HtmlTables.isLayout(element)) {
            children(element);
        } else {
            endParagraph();
            new HtmlTables(conversion, inlines).append(element, target);
        }
    }

    private void figure(Element element) {
        Element code = CodeListing.inTable(element);
        if (code != null) {
            CodeListing.of(code).ifPresent(target::appendChild);
        } else {
            endParagraph();
            new HtmlFigures(conversion).append(element, target, this);
        }
    }

    private void details(Element element) {
        Element summary = element.selectFirst("> summary");
        String open = element.hasAttr("open") ? "<details open>" : "<details>";
        html(open + (summary == null ? "" : RawPassage.of(summary, conversion)));
        insideBut(summary, element);
        html("</details>");
    }

    private void raw(Element element) {
        endParagraph();
        html(RawPassage.of(element, conversion));
    }

    /** Adds HTML that Markdown leaves as it is, which ends at a blank line, CommonMark 4.6. */
    void html(String markup) {
        var block = new HtmlBlock();
        block.setLiteral(markup);
        target.appendChild(block);
    }

    /** Adds what an element holds, but for one element in it, where this stands. */
    void insideBut(@Nullable Element exception, Element element) {
        Element outer = skipped;
        skipped = exception;
        children(element);
        endParagraph();
        skipped = outer;
    }
}
