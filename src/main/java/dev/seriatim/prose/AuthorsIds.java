package dev.seriatim.prose;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;

/** Finds the ids in the HTML of a text, for links to lead to: {@code <a id="x">}. */
final class AuthorsIds extends AbstractVisitor {

    private final Anchors anchors;

    AuthorsIds(Anchors anchors) {
        this.anchors = anchors;
    }

    @Override
    public void visit(HtmlBlock block) {
        find(block.getLiteral());
    }

    @Override
    public void visit(HtmlInline inline) {
        find(inline.getLiteral());
    }

    @Override
    public void visit(Link link) {
        if (link instanceof RawLink raw) {
            find(raw.startTag());
        }
        visitChildren(link);
    }

    private void find(String html) {
        for (RawPiece piece : RawTagReader.pieces(html)) {
            if (piece instanceof RawTag tag && !tag.isEnd()) {
                anchors.name(CharacterReferences.decoded(tag.first("id")));
            }
        }
    }
}
