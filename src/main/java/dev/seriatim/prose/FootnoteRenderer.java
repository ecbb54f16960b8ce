package dev.seriatim.prose;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Writes footnotes, in the roles that W3C's DPUB-ARIA 1.1 gives to them. */
final class FootnoteRenderer implements NodeRenderer {

    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;
    private final Anchors anchors;
    private final Map<Node, String> marks = new HashMap<>();

    FootnoteRenderer(HtmlNodeRendererContext context, Anchors anchors) {
        this.context = context;
        this.html = context.getWriter();
        this.anchors = anchors;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(
                Footnote.class,
                Footnote.Reference.class,
                Footnote.WayBack.class,
                Footnote.Endnotes.class);
    }

    @Override
    public void render(Node node) {
        if (node instanceof Footnote.Reference reference) {
            refer(reference);
        } else if (node instanceof Footnote.WayBack wayBack) {
            leadBack(wayBack);
        } else if (node instanceof Footnote note) {
            html.tag("li", Map.of("id", markOf(note)));
            renderChildren(note);
            html.tag("/li");
            html.line();
        } else {
            html.line();
            html.tag("section", Map.of("role", "doc-endnotes"));
            html.tag("ol");
            html.line();
            renderChildren(node);
            html.tag("/ol");
            html.tag("/section");
        }
    }

    private void refer(Footnote.Reference reference) {
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("href", "#" + markOf(reference.note()));
        attributes.put("id", markOf(reference));
        attributes.put("role", "doc-noteref");
        html.tag("sup");
        html.tag("a", attributes);
        html.text(String.valueOf(reference.note().number()));
        html.tag("/a");
        html.tag("/sup");
    }

    private void leadBack(Footnote.WayBack wayBack) {
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("href", "#" + markOf(wayBack.reference()));
        attributes.put("role", "doc-backlink");
        html.text(" ");
        html.tag("a", attributes);
        html.text(ProseReader.WAY_BACK);
        html.tag("/a");
    }

    private String markOf(Footnote note) {
        return marks.computeIfAbsent(note, n -> anchors.mark("Footnote " + note.number()));
    }

    private String markOf(Footnote.Reference reference) {
        return marks.computeIfAbsent(
                reference,
                r -> anchors.mark("Footnote " + reference.note().number() + " reference"));
    }

    private void renderChildren(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            context.render(node);
        }
    }
}
