package dev.seriatim.prose;

import java.util.Map;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.jspecify.annotations.Nullable;

/**
 * Makes a picture that is alone in its paragraph and has a title a figure with this caption: {@code
 * ![alt](picture.jpg "Caption")}.
 */
final class Figures extends AbstractVisitor implements Parser.ParserExtension {

    static final String CAPTION = "figcaption";

    /** A picture, linked or not, and what is written below it. */
    static final class Figure extends CustomBlock {

        private final String caption;

        Figure(String caption) {
            this.caption = caption;
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
    public void visit(Paragraph paragraph) {
        Node only = onlyChild(paragraph);
        Image picture = onlyPicture(paragraph);
        if (only != null
                && picture != null
                && picture.getTitle() != null
                && !picture.getTitle().isBlank()) {
            var figure = new Figure(picture.getTitle());
            picture.setTitle(null);
            figure.appendChild(only);
            paragraph.insertAfter(figure);
            paragraph.unlink();
        }
    }

    private static @Nullable Image onlyPicture(Node parent) {
        Node child = onlyChild(parent);
        if (child instanceof Link link) {
            return onlyPicture(link);
        }
        return child instanceof Image image ? image : null;
    }

    /** What a parent holds beside white space, if that is one. */
    private static @Nullable Node onlyChild(Node parent) {
        Node only = null;
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            if (only != null && !isSpace(child)) {
                return null;
            }
            only = isSpace(child) ? only : child;
        }
        return only;
    }

    private static boolean isSpace(Node node) {
        return node instanceof Text text && text.getLiteral().isBlank()
                || node instanceof SoftLineBreak
                || node instanceof HardLineBreak;
    }

    /** Writes figures. */
    static final class Renderer implements NodeRenderer {

        private final HtmlNodeRendererContext context;

        Renderer(HtmlNodeRendererContext context) {
            this.context = context;
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Figure.class);
        }

        @Override
        public void render(Node node) {
            var html = context.getWriter();
            html.line();
            html.tag("figure");
            context.render(node.getFirstChild());
            String caption = ((Figure) node).caption;
            if (!context.extendAttributes(node, CAPTION, Map.of("title", caption)).isEmpty()) {
                html.tag(CAPTION);
                html.text(caption);
                html.tag("/" + CAPTION);
            }
            html.tag("/figure");
            html.line();
        }
    }
}
