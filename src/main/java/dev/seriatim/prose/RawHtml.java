package dev.seriatim.prose;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Decides what becomes of the HTML in a text, so that nothing of it vanishes and no tag changes how
 * the rest is read. Tags that readers may be given pass, in pairs. What embeds a foreign document
 * becomes a link to it. Everything else is shown as it was typed: the tags of GFM 6.11, tags that
 * HTML does not know, a start tag that nothing ends, an end tag that ends nothing, instructions and
 * declarations. Only comments are left out.
 */
final class RawHtml implements Parser.ParserExtension {

    @Override
    public void extend(Parser.Builder parser) {
        parser.postProcessor(
                document -> {
                    var reading = new Reading();
                    document.accept(reading);
                    reading.pairTags();
                    reading.partDeepTags();
                    reading.pieces.forEach(RawHtml::write);
                    reading.joinLinks();
                    return document;
                });
    }

    private static void write(Node node, List<RawPiece> pieces) {
        if (node instanceof HtmlBlock block) {
            block.setLiteral(RawHtmlWriter.block(pieces));
        } else {
            write((HtmlInline) node, pieces);
        }
    }

    private static void write(HtmlInline inline, List<RawPiece> pieces) {
        if (pieces.get(0) instanceof RawPiece.Comment && pieces.size() == 1) {
            inline.unlink();
        } else if (pieces.get(0) instanceof RawPiece.Comment) {
            // HTML 13.2.5.51: "--!>" ends one too, but not to CommonMark 6.6.
            inline.setLiteral(RawHtmlWriter.inline(pieces));
        } else if (pieces.get(0) instanceof RawTag tag && !RawHtmlWriter.isText(tag)) {
            inline.setLiteral(RawHtmlWriter.inline(pieces));
        } else {
            // As text it is also seen where a heading's words are read, or an image's.
            inline.insertBefore(new Text(inline.getLiteral()));
            inline.unlink();
        }
    }

    /** As deep as tags may stand in tags: the sanitizer leaves out what is much deeper. */
    private static final int DEEPEST = 100;

    /** Finds all tags of a text, and which belong together. */
    private static final class Reading extends AbstractVisitor {

        private final Map<Node, List<RawPiece>> pieces = new LinkedHashMap<>();
        private final Map<String, Deque<RawTag>> open = new HashMap<>();

        @Override
        public void visit(HtmlBlock block) {
            pieces.put(block, RawTagReader.pieces(block.getLiteral()));
        }

        @Override
        public void visit(HtmlInline inline) {
            pieces.put(inline, RawTagReader.pieces(inline.getLiteral()));
        }

        /** An end tag belongs to the last start tag of its name that has none yet. */
        void pairTags() {
            for (RawTag tag : tags()) {
                var sameName = open.computeIfAbsent(tag.name(), name -> new ArrayDeque<>());
                if (!tag.isEnd()) {
                    sameName.push(tag);
                } else if (!sameName.isEmpty()) {
                    sameName.pop().pair(tag);
                }
            }
        }

        /** What stands deeper than anybody means it to is shown as it was typed. */
        void partDeepTags() {
            int depth = 0;
            for (RawTag tag : tags()) {
                if (tag.partner() != null) {
                    depth += tag.isEnd() ? -1 : 1;
                }
                if (depth > DEEPEST) {
                    tag.part();
                    depth--;
                }
            }
        }

        /** Links within links are none. */
        void joinLinks() {
            HtmlInline start = null;
            RawTag startTag = null;
            for (Node node : pieces.keySet()) {
                RawTag tag = node instanceof HtmlInline ? linkTag(pieces.get(node)) : null;
                if (tag != null && !tag.isEnd()) {
                    start = (HtmlInline) node;
                    startTag = tag;
                } else if (tag != null
                        && start != null
                        && startTag != null
                        && tag.partner() == startTag) {
                    RawLink.between(
                            start,
                            (HtmlInline) node,
                            CharacterReferences.decoded(startTag.first("href")));
                    start = null;
                }
            }
        }

        private static @Nullable RawTag linkTag(List<RawPiece> pieces) {
            return pieces.size() == 1
                            && pieces.get(0) instanceof RawTag tag
                            && tag.name().equals("a")
                            && tag.partner() != null
                    ? tag
                    : null;
        }

        private List<RawTag> tags() {
            var tags = new ArrayList<RawTag>();
            for (List<RawPiece> all : pieces.values()) {
                for (RawPiece piece : all) {
                    if (piece instanceof RawTag tag) {
                        tags.add(tag);
                    }
                }
            }
            return tags;
        }
    }
}
