package dev.seriatim.prose;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Text;

/** Takes away what was typed behind the references that stand for it. */
final class FootnoteReferences extends AbstractVisitor {

    @Override
    public void visit(CustomNode node) {
        if (!(node instanceof Footnote.Reference reference)) {
            visitChildren(node);
        } else if (reference.makesWay()) {
            settle(reference);
        }
    }

    private static void settle(Footnote.Reference reference) {
        String typed = reference.typed();
        if (reference.getNext() instanceof Text text && text.getLiteral().startsWith(typed)) {
            text.setLiteral(text.getLiteral().substring(typed.length()));
        } else {
            reference.unlink();
        }
    }
}
