package dev.seriatim.importing.html;

import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;

/** A piece of a paragraph, in the order in which it is written. */
sealed interface InlinePiece {

    /** Text, its white space collapsed. */
    record Words(String text) implements InlinePiece {}

    record Start(InlineMark mark) implements InlinePiece {}

    record End(InlineMark mark) implements InlinePiece {}

    /** The end of a line. */
    record LineEnd() implements InlinePiece {}

    /** Something that is no text: code, a picture, a tag. */
    record Leaf(Node node) implements InlinePiece {}

    /** A node that is written as it stands here. */
    static HtmlInline html(String literal) {
        var html = new HtmlInline();
        html.setLiteral(literal);
        return html;
    }
}
