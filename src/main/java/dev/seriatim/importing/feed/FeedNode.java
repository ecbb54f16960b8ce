package dev.seriatim.importing.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * An element of a feed.
 *
 * @param vocabulary what its namespace is usually called: {@code dc}; empty for the feed's own
 * @param name without a prefix
 * @param attributes by their names without prefixes
 * @param base against which relative addresses in it are meant, by the nearest {@code xml:base};
 *     empty if there is none
 * @param language by the nearest {@code xml:lang}; empty if there is none
 * @param content texts and elements, in order
 */
record FeedNode(
        String vocabulary,
        String name,
        Map<String, String> attributes,
        String base,
        String language,
        List<Object> content) {

    FeedNode {
        attributes = Map.copyOf(attributes);
    }

    /** One that is filled while it is read. */
    static FeedNode empty(
            String vocabulary,
            String name,
            Map<String, String> attributes,
            String base,
            String language) {
        return new FeedNode(vocabulary, name, attributes, base, language, new ArrayList<>());
    }

    /** A nameless one that holds this one alone. */
    static FeedNode around(FeedNode child) {
        return new FeedNode("", "", Map.of(), "", "", List.of(child));
    }

    boolean is(String vocabulary, String name) {
        return this.vocabulary.equals(vocabulary) && this.name.equals(name);
    }

    /** An attribute; nothing if it is missing or blank. */
    @Nullable String attribute(String name) {
        var value = attributes.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    List<FeedNode> children() {
        return content.stream()
                .filter(FeedNode.class::isInstance)
                .map(FeedNode.class::cast)
                .toList();
    }

    /** The elements in it of the feed's own vocabulary. */
    List<FeedNode> all(String name) {
        return all("", name);
    }

    List<FeedNode> all(String vocabulary, String name) {
        return children().stream().filter(child -> child.is(vocabulary, name)).toList();
    }

    Optional<FeedNode> first(String vocabulary, String name) {
        return all(vocabulary, name).stream().findFirst();
    }

    /** The text of the first such element; nothing if there is none, or a blank one. */
    @Nullable String text(String vocabulary, String name) {
        return all(vocabulary, name).stream()
                .map(FeedNode::text)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(null);
    }

    @Nullable String text(String name) {
        return text("", name);
    }

    /** All text in it, without space at its ends. */
    String text() {
        var text = new StringBuilder();
        collect(text);
        return text.toString().strip();
    }

    private void collect(StringBuilder text) {
        for (var part : content) {
            if (part instanceof FeedNode node) {
                node.collect(text);
            } else {
                text.append(part);
            }
        }
    }

    /** Appends its content as HTML, whose elements it holds as elements. */
    void appendTo(Element parent) {
        for (var part : content) {
            if (part instanceof FeedNode node) {
                var element = parent.appendElement(node.isPlainName() ? node.name : "span");
                node.attributes.forEach(element::attr);
                node.appendTo(element);
            } else {
                parent.appendText(part.toString());
            }
        }
    }

    private boolean isPlainName() {
        return name.matches("[A-Za-z][A-Za-z0-9]*");
    }
}
