package dev.seriatim.prose;

import java.util.Set;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.jspecify.annotations.Nullable;

/**
 * A link written in HTML among Markdown. It is a link of the library's, so that a bare address that
 * it links is not made a link within it.
 */
final class RawLink extends Link {

    private final String startTag;

    private RawLink(String startTag, String address) {
        super(address, null);
        this.startTag = startTag;
    }

    /**
     * Takes in what stands between the tags of a link, if that is in one place. Where that is
     * nothing but a link, there is no other.
     *
     * @param address where it leads to; empty for a place that links lead to, which holds nothing
     */
    static void between(HtmlInline start, HtmlInline end, String address) {
        if (start.getParent() != end.getParent()) {
            return;
        }
        if (address.isEmpty()) {
            start.insertBefore(new RawLink(start.getLiteral(), address));
        } else if (!isLink(start.getNext(), end)) {
            around(start, end, address);
        }
        start.unlink();
        end.unlink();
    }

    private static void around(HtmlInline start, HtmlInline end, String address) {
        var link = new RawLink(start.getLiteral(), address);
        while (start.getNext() != end) {
            link.appendChild(start.getNext());
        }
        start.insertBefore(link);
        Footnote.partFrom(link);
    }

    private static boolean isLink(@Nullable Node only, Node end) {
        return only instanceof Link link
                && only.getNext() == end
                && !(only.getFirstChild() instanceof Text text
                        && text.getLiteral().equals(link.getDestination()));
    }

    String startTag() {
        return startTag;
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
