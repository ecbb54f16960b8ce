package dev.seriatim.importing.ghost;

import static dev.seriatim.importing.reading.JsonRow.text;

import com.fasterxml.jackson.databind.JsonNode;
import dev.seriatim.importing.reading.ItemNotes;
import org.jsoup.nodes.Element;

/**
 * Turns the document of Ghost's editor since version 5 into HTML: a tree of nodes, of which those
 * that are no text are cards. Its depth is bounded where it is read.
 */
final class Lexical {

    private final Cards cards;
    private final ItemNotes remarks;

    Lexical(Cards cards, ItemNotes remarks) {
        this.cards = cards;
        this.remarks = remarks;
    }

    /** Appends what a document shows, {@code {"root":{"children":[…]}}}. */
    void write(Element body, JsonNode document) {
        children(body, document.path("root"));
    }

    private void children(Element parent, JsonNode node) {
        var formats = new LexicalFormats(parent);
        for (var child : node.path("children")) {
            var type = child.path("type").asText().replaceFirst("^extended-", "");
            switch (type) {
                case "text", "tk", "code-highlight" -> formats.write(child);
                case "linebreak" -> formats.lineBreak();
                case "tab" -> formats.plain("\t");
                case "zwnj" -> formats.plain("");
                default -> {
                    formats.close();
                    node(parent, type, child);
                }
            }
        }
    }

    private void node(Element parent, String type, JsonNode node) {
        switch (type) {
            case "root" -> children(parent, node);
            case "paragraph" -> children(parent.appendElement("p"), node);
            case "heading" -> children(parent.appendElement(heading(node)), node);
            case "quote", "aside" -> children(parent.appendElement("blockquote"), node);
            case "list" -> list(parent, node);
            case "listitem" -> item(parent, node);
            case "link", "autolink", "at-link" -> link(parent, node);
            case "code" -> children(parent.appendElement("pre").appendElement("code"), node);
            case "table" -> children(parent.appendElement("table"), node);
            case "tablerow" -> children(parent.appendElement("tr"), node);
            case "tablecell" -> children(parent.appendElement(cell(node)), node);
            default -> other(parent, type, node);
        }
    }

    private static String heading(JsonNode node) {
        var tag = node.path("tag").asText();
        return tag.matches("h[1-6]") ? tag : "h2";
    }

    private static String cell(JsonNode node) {
        return node.path("headerState").asInt() == 0 ? "td" : "th";
    }

    private void list(Element parent, JsonNode node) {
        boolean isNumbered =
                "number".equals(text(node.path("listType"))) || "ol".equals(text(node.path("tag")));
        var list = parent.appendElement(isNumbered ? "ol" : "ul");
        var start = text(node.path("start"));
        if (isNumbered && start != null && !start.equals("1") && start.matches("\\d{1,9}")) {
            list.attr("start", start);
        }
        children(list, node);
    }

    /** An item that is nothing but a list belongs to the item before it. */
    private void item(Element list, JsonNode node) {
        var before = list.lastElementChild();
        if (before != null && holdsListsAlone(node)) {
            children(before, node);
        } else {
            children(list.appendElement("li"), node);
        }
    }

    private static boolean holdsListsAlone(JsonNode item) {
        for (var child : item.path("children")) {
            if (!child.path("type").asText().equals("list")) {
                return false;
            }
        }
        return !item.path("children").isEmpty();
    }

    private void link(Element parent, JsonNode node) {
        var address = text(node.path("url"));
        if (address == null) {
            children(parent, node);
            return;
        }
        var link = parent.appendElement("a").attr("href", address);
        var title = text(node.path("title"));
        if (title != null) {
            link.attr("title", title);
        }
        children(link, node);
    }

    private void other(Element parent, String type, JsonNode node) {
        if (node.has("children")) {
            remarks.add("unknown-node", "A part that is not known; its words are kept.", type);
            children(parent.appendElement(parent.normalName().equals("body") ? "p" : "span"), node);
        } else {
            cards.write(parent, type, node);
        }
    }
}
