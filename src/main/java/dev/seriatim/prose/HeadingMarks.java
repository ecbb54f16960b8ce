package dev.seriatim.prose;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.renderer.html.AttributeProvider;

/**
 * Marks each heading of the Markdown with an id that no author can guess, so that an id written in
 * raw HTML, or smuggled in by way of an unclosed quote, is never taken for one of ours.
 */
final class HeadingMarks implements AttributeProvider {

    /** No outline is longer; what comes after is a heading without an anchor. */
    private static final int MOST = 2_000;

    private final String secret = UUID.randomUUID().toString();
    private final HeadingIds names = new HeadingIds();
    private final Map<String, String> ids = new HashMap<>();

    @Override
    public void setAttributes(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof org.commonmark.node.Heading && ids.size() < MOST) {
            String mark = secret + "-" + ids.size();
            ids.put(mark, names.next(wordsOf(node)));
            attributes.put("id", mark);
        }
    }

    /** The ids to put in the place of the marks. */
    Map<String, String> ids() {
        return Collections.unmodifiableMap(ids);
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
