package dev.seriatim.prose;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;

/**
 * Footnotes as GitHub has them: {@code [^label]} refers to a note, {@code [^label]: text} is one.
 * All notes move to the end, numbered in the order in which they are first referred to; those that
 * nothing refers to come last. A reference to no note stays as it was typed.
 *
 * <p>The library's own extension is not released for its present version, and versions that have it
 * take quadratic time for unclosed quotes and definitions.
 */
final class Footnotes implements Parser.ParserExtension, LinkProcessor {

    /** More references stay as they were typed: each is much longer in HTML. */
    private static final int MOST_REFERENCES = 5_000;

    @Override
    public void extend(Parser.Builder parser) {
        parser.customBlockParserFactory(new FootnoteParser.Factory())
                .linkProcessor(this)
                .postProcessor(document -> new Gathering(document).done());
    }

    @Override
    public LinkResult process(LinkInfo link, Scanner scanner, InlineParserContext context) {
        if (link.destination() != null || isReferenceLink(link, context)) {
            return LinkResult.none();
        }
        String text = link.text(scanner);
        Footnote note =
                text.startsWith("^")
                        ? context.getDefinition(Footnote.class, text.substring(1))
                        : null;
        if (note == null) {
            return LinkResult.none();
        }
        var reference = new Footnote.Reference(note);
        if (!reference.makesWay()) {
            return LinkResult.replaceWith(reference, link.afterTextBracket());
        }
        // The library lets no link be around what takes the place of brackets.
        link.openingBracket().insertBefore(reference);
        return LinkResult.none();
    }

    private static boolean isReferenceLink(LinkInfo link, InlineParserContext context) {
        return link.label() != null
                && context.getDefinition(LinkReferenceDefinition.class, link.label()) != null;
    }

    /** Takes the notes of one text out of their places and puts them in order at its end. */
    private static final class Gathering extends AbstractVisitor {

        private final Node document;
        private final List<Footnote> written = new ArrayList<>();
        private final List<Footnote> numbered = new ArrayList<>();
        private int searched;
        private int references;

        Gathering(Node document) {
            this.document = document;
        }

        Node done() {
            document.accept(new Notes());
            document.accept(new FootnoteReferences());
            if (!written.isEmpty()) {
                written.forEach(Node::unlink);
                document.accept(this);
                searchNotes();
                for (Footnote note : written) {
                    number(note);
                    searchNotes();
                }
                append();
            }
            return document;
        }

        /** Notes may refer to further notes. */
        private void searchNotes() {
            while (searched < numbered.size()) {
                visitChildren(numbered.get(searched++));
            }
        }

        private void number(Footnote note) {
            if (note.number() == 0) {
                numbered.add(note);
                note.number(numbered.size());
            }
        }

        private void append() {
            var endnotes = new Footnote.Endnotes();
            for (Footnote note : numbered) {
                endnotes.appendChild(note);
                if (!note.references().isEmpty()) {
                    var lastLine = lastParagraph(note);
                    for (Footnote.Reference reference : note.references()) {
                        lastLine.appendChild(new Footnote.WayBack(reference));
                    }
                }
            }
            document.appendChild(endnotes);
        }

        private static Node lastParagraph(Footnote note) {
            if (!(note.getLastChild() instanceof Paragraph)) {
                note.appendChild(new Paragraph());
            }
            return note.getLastChild();
        }

        @Override
        public void visit(CustomNode node) {
            if (!(node instanceof Footnote.Reference reference)) {
                visitChildren(node);
            } else if (references == MOST_REFERENCES) {
                typed(reference);
            } else {
                references++;
                number(reference.note());
                reference.note().add(reference);
            }
        }

        @Override
        public void visit(Link link) {
            visitChildren(link);
            Footnote.partFrom(link);
        }

        @Override
        public void visit(Image image) {
            image.accept(new Typed());
        }

        private static void typed(Footnote.Reference reference) {
            reference.insertBefore(new Text(reference.typed()));
            reference.unlink();
        }

        /** What stands in for an image is text: references in it are what was typed. */
        private static final class Typed extends AbstractVisitor {

            @Override
            public void visit(CustomNode node) {
                if (node instanceof Footnote.Reference reference) {
                    typed(reference);
                }
            }
        }

        /** Finds the notes, those within notes too. */
        private final class Notes extends AbstractVisitor {

            @Override
            public void visit(CustomBlock block) {
                if (block instanceof Footnote note) {
                    written.add(note);
                }
                visitChildren(block);
            }
        }
    }
}
