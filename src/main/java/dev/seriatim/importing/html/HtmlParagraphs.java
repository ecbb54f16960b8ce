package dev.seriatim.importing.html;

import java.util.List;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.jsoup.nodes.Element;

/** Writes words as paragraphs and headings, and lines between them. */
final class HtmlParagraphs {

    private static final int LOWEST_HEADING = 6;

    private HtmlParagraphs() {}

    /** Ends all that was said, and adds it to a node. */
    static void append(InlineRun run, Node target) {
        for (List<InlinePiece> pieces : InlineRuns.ended(run)) {
            var paragraph = new Paragraph();
            InlineTree.append(pieces, paragraph);
            withoutCaption(paragraph);
            target.appendChild(paragraph);
        }
    }

    /** The same as a heading, which is one line; pictures alone are no heading. */
    static void appendHeading(InlineRun run, int level, Node target) {
        List<InlinePiece> line = InlineRuns.inOneLine(InlineRuns.ended(run));
        if (line.isEmpty()) {
            return;
        }
        Node node = InlineRuns.isPicture(line) ? new Paragraph() : heading(level);
        InlineTree.append(line, node);
        withoutCaption(node);
        target.appendChild(node);
    }

    /** A line between paragraphs; one before notes is drawn by whoever shows them. */
    static void appendRule(Element rule, Node target) {
        if (!FragmentLinks.isOfNotes(rule)) {
            target.appendChild(new ThematicBreak());
        }
    }

    private static Heading heading(int level) {
        var heading = new Heading();
        heading.setLevel(Math.min(level, LOWEST_HEADING));
        return heading;
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
}
