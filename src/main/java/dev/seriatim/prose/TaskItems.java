package dev.seriatim.prose;

import java.util.LinkedHashMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/**
 * Task lists, GFM 5.3: an item that begins with {@code [ ]} or {@code [x]} gets a box that nobody
 * can tick.
 */
final class TaskItems extends AbstractVisitor implements Parser.ParserExtension {

    private static final Pattern BOX = Pattern.compile("\\[([ \\txX])](?=[ \\t])");

    /** The box of an item. */
    static final class Box extends CustomNode {

        private final boolean isTicked;

        Box(boolean isTicked) {
            this.isTicked = isTicked;
        }
    }

    @Override
    public void extend(Parser.Builder parser) {
        parser.postProcessor(
                document -> {
                    document.accept(this);
                    return document;
                });
    }

    @Override
    public void visit(ListItem item) {
        if (item.getFirstChild() instanceof Paragraph paragraph
                && paragraph.getFirstChild() instanceof Text text) {
            Matcher box = BOX.matcher(text.getLiteral());
            if (box.lookingAt()) {
                text.insertBefore(new Box(!box.group(1).isBlank()));
                text.setLiteral(text.getLiteral().substring(box.end()));
            }
        }
        visitChildren(item);
    }

    /** Writes boxes. */
    static final class Renderer implements NodeRenderer {

        private final HtmlNodeRendererContext context;

        Renderer(HtmlNodeRendererContext context) {
            this.context = context;
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Box.class);
        }

        @Override
        public void render(Node node) {
            var attributes = new LinkedHashMap<String, String>();
            attributes.put("type", "checkbox");
            attributes.put("disabled", "");
            if (((Box) node).isTicked) {
                attributes.put("checked", "");
            }
            context.getWriter().tag("input", attributes);
        }
    }
}
