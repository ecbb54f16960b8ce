package dev.seriatim.importing.html;

import java.util.ArrayDeque;
import java.util.Deque;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads what stands one below the other, and adds it to a node of Markdown. */
final class HtmlBlocks {

    /** Quotations and lists within each other, each of which lengthens every line in it. */
    private static final int DEEPEST = 12;

    private final Conversion conversion;
    private final HtmlInlines inlines;
    private final Node target;
    private final Deque<Element> around = new ArrayDeque<>();
    private InlineRun run = new InlineRun();
    private @Nullable Element skipped;
    private int depth;

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
        if (element.equals(skipped)) {
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
        HtmlParagraphs.append(run, target);
        begin();
    }

    private void block(Element element) {
        if (depth >= DEEPEST && HtmlNames.isNesting(element)) {
            children(element);
            return;
        }
        Element code = CodeListing.inNumberedLines(element);
        if (code != null) {
            CodeListing.of(code).ifPresent(target::appendChild);
            return;
        }
        switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element);
            case "blockquote" -> quotation(element);
            case "pre" -> listing(element);
            case "hr" -> HtmlParagraphs.appendRule(element, target);
            case "ul", "ol", "menu", "dir" ->
                    new HtmlLists(conversion, this).append(element, target);
            case "dl", "table", "figure" -> standing(element);
            case "details" -> new HtmlFrames(conversion).appendDetails(element, this);
            default -> section(element);
        }
    }

    private void standing(Element element) {
        inlines.anchor(element, run);
        endParagraph();
        switch (element.normalName()) {
            case "dl" -> html(RawPassage.of(element, conversion));
            case "figure" -> new HtmlFigures(conversion).append(element, target, this);
            default -> table(element);
        }
    }

    private void table(Element element) {
        if (HtmlTables.isLayout(element)) {
            children(element);
        } else {
            new HtmlTables(conversion, inlines).append(element, target);
        }
    }

    private void section(Element element) {
        inlines.anchor(element, run);
        if (HtmlFrames.isTurned(element)) {
            endParagraph();
            new HtmlFrames(conversion).appendTurned(element, this);
        } else {
            children(element);
        }
    }

    private void heading(Element element) {
        var words = new InlineRun();
        inlines.anchor(element, words);
        around.forEach(outer -> inlines.mark(outer, words));
        inlines.readChildren(element, words);
        int level = element.normalName().charAt(1) - '0' + conversion.headingShift();
        HtmlParagraphs.appendHeading(words, level, target);
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
        blocks.depth = depth + 1;
        blocks.begin();
        return blocks;
    }

    private void listing(Element element) {
        if (CodeListing.isVerse(element)) {
            VerseLines.read(element, inlines, run);
        } else if (CodeListing.isPlain(element)) {
            CodeListing.of(element).ifPresent(target::appendChild);
        } else {
            html(RawPassage.of(element, conversion));
        }
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
