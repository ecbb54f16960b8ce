package dev.seriatim.prose;

import java.util.Map;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.renderer.html.AttributeProvider;

/** Marks each heading written in Markdown as an anchor. */
final class HeadingMarks implements AttributeProvider {

    /** No outline is longer; what comes after is a heading without an anchor. */
    static final int MOST = 2_000;

    private final Anchors anchors;
    private int count;

    HeadingMarks(Anchors anchors) {
        this.anchors = anchors;
    }

    @Override
    public void setAttributes(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof org.commonmark.node.Heading && count < MOST) {
            count++;
            attributes.put("id", anchors.markHeading(wordsOf(node)));
        }
    }

    private static String wordsOf(Node heading) {
        var words = new StringBuilder();
        heading.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(Text text) {
                        words.append(text.getLiteral());
                    }

                    @Override
                    public void visit(Code code) {
                        words.append(code.getLiteral());
                    }

                    @Override
                    public void visit(SoftLineBreak lineBreak) {
                        words.append(' ');
                    }

                    @Override
                    public void visit(Image image) {
                        // What an image shows is not said in words.
                    }
                });
        return words.toString();
    }
}
