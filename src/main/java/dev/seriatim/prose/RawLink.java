package dev.seriatim.prose;

import java.util.Set;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/**
 * A link written in HTML among Markdown. It is a link of the library's, so that a bare address that
 * it links is not made a link within it.
 */
final class RawLink extends Link {

    private final String startTag;

    private RawLink(String startTag) {
        this.startTag = startTag;
    }

    /** Takes in what stands between the tags of a link, if that is in one place. */
    static void between(HtmlInline start, HtmlInline end) {
        if (start.getParent() == end.getParent()) {
            var link = new RawLink(start.getLiteral());
            while (start.getNext() != end) {
                link.appendChild(start.getNext());
            }
            start.insertBefore(link);
            start.unlink();
            end.unlink();
        }
    }

    /** Writes such links. */
    static final class Renderer implements NodeRenderer {

        private final HtmlNodeRendererContext context;

        Renderer(HtmlNodeRendererContext context) {
            this.context = context;
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(RawLink.class);
        }

        @Override
        public void render(Node node) {
            context.getWriter().raw(((RawLink) node).startTag);
            for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                context.render(child);
            }
            context.getWriter().raw("</a>");
        }
    }
}
