package dev.seriatim.importing.markdown;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.jspecify.annotations.Nullable;

/** Writes other addresses into the links and pictures of a text, and leaves all else as it is. */
final class LinkRewriting extends AbstractVisitor {

    private record Edit(int end, String written) {}

    private final String text;
    private final Function<String, Optional<String>> links;
    private final Function<String, Optional<String>> pictures;
    private final Map<Integer, Edit> edits = new TreeMap<>();

    private LinkRewriting(
            String text,
            Function<String, Optional<String>> links,
            Function<String, Optional<String>> pictures) {
        this.text = text;
        this.links = links;
        this.pictures = pictures;
    }

    /**
     * Rewrites a text.
     *
     * @param links gives another address for one, or nothing to leave it
     * @param pictures likewise
     */
    static String of(
            String text,
            Function<String, Optional<String>> links,
            Function<String, Optional<String>> pictures) {
        var rewriting = new LinkRewriting(text, links, pictures);
        CodeRanges.parsed(text).accept(rewriting);
        return rewriting.written();
    }

    private String written() {
        var written = new StringBuilder(text.length());
        int end = 0;
        for (Map.Entry<Integer, Edit> edit : edits.entrySet()) {
            if (edit.getKey() >= end) {
                written.append(text, end, edit.getKey()).append(edit.getValue().written());
                end = edit.getValue().end();
            }
        }
        return written.append(text, end, text.length()).toString();
    }

    @Override
    public void visit(Link link) {
        inline(link, link.getDestination(), links);
        visitChildren(link);
    }

    @Override
    public void visit(Image image) {
        inline(image, image.getDestination(), pictures);
        visitChildren(image);
    }

    @Override
    public void visit(LinkReferenceDefinition definition) {
        int start = start(definition);
        int colon = start < 0 ? -1 : text.indexOf("]:", start);
        if (colon >= 0 && colon <= start + definition.getLabel().length() + 20) {
            replace(colon + 2, definition.getDestination(), links);
        }
    }

    private static int start(Node node) {
        return node.getSourceSpans().isEmpty() ? -1 : node.getSourceSpans().get(0).getInputIndex();
    }

    private static int end(Node node) {
        SourceSpan last = node.getSourceSpans().get(node.getSourceSpans().size() - 1);
        return last.getInputIndex() + last.getLength();
    }

    private void inline(
            Node node, @Nullable String destination, Function<String, Optional<String>> addresses) {
        if (start(node) < 0 || destination == null) {
            return;
        }
        Node lastChild = node.getLastChild();
        int from = lastChild == null || start(lastChild) < 0 ? start(node) : end(lastChild);
        int opening = text.indexOf("](", from);
        if (opening >= 0 && opening < end(node)) {
            replace(opening + 2, destination, addresses);
        }
    }

    private void replace(
            int from, String destination, Function<String, Optional<String>> addresses) {
        int start = from;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        boolean isAngled = text.startsWith("<", start);
        int written = isAngled ? start + 1 : start;
        if (!text.startsWith(destination, written)) {
            return;
        }
        int end = written + destination.length() + (isAngled ? 1 : 0);
        int first = start;
        addresses
                .apply(destination)
                .filter(address -> !address.equals(destination))
                .ifPresent(address -> edits.put(first, new Edit(end, address)));
    }
}
