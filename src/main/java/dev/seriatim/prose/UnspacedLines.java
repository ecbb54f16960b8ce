package dev.seriatim.prose;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.PostProcessor;

/**
 * Joins wrapped lines of scripts that put no spaces between words: the break would be shown, and
 * searched, as a space in the middle of a word. CSS Text 3, 4.1.2, has browsers do so for East
 * Asian ones.
 */
final class UnspacedLines implements PostProcessor {

    @Override
    public Node process(Node document) {
        document.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(SoftLineBreak wrap) {
                        if (wrap.getPrevious() instanceof Text before
                                && wrap.getNext() instanceof Text after
                                && join(before.getLiteral(), after.getLiteral())) {
                            wrap.unlink();
                        }
                    }
                });
        return document;
    }

    private static boolean join(String before, String after) {
        return !before.isEmpty()
                && !after.isEmpty()
                && UnspacedScripts.join(
                        before.codePointBefore(before.length()), after.codePointAt(0));
    }
}
