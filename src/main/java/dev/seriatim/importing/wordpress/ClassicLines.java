package dev.seriatim.importing.wordpress;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The lines of classic text: a line's end is a break, and an empty line parts paragraphs, but in
 * code. An address alone in its line is a link.
 */
final class ClassicLines {

    private static final Set<String> LITERAL =
            Set.of("pre", "code", "script", "style", "textarea", "select", "wp-part");

    private static final Set<String> PARTED =
            Set.of("ul", "ol", "dl", "table", "thead", "tbody", "tfoot", "tr", "colgroup");

    private static final Pattern EMPTY_LINE = Pattern.compile("\\n[ \\t]*\\n\\s*");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]{1,2000}");

    private ClassicLines() {}

    /** Writes the lines of all classic text below an element as HTML. */
    static void write(Element body) {
        for (Element classic : body.select("div[data-wp=classic]")) {
            texts(classic).forEach(ClassicLines::lines);
        }
    }

    private static List<TextNode> texts(Element classic) {
        var texts = new ArrayList<TextNode>();
        classic.filter(
                (node, depth) -> {
                    if (node instanceof TextNode text && !isBetweenParts(text)) {
                        texts.add(text);
                    }
                    return LITERAL.contains(node.nodeName())
                            ? NodeFilter.FilterResult.SKIP_CHILDREN
                            : NodeFilter.FilterResult.CONTINUE;
                });
        return texts;
    }

    /** In lists and tables, white space only sets their parts apart. */
    private static boolean isBetweenParts(TextNode text) {
        Node parent = text.parent();
        return text.isBlank() && parent != null && PARTED.contains(parent.nodeName());
    }

    private static void lines(TextNode text) {
        String words = text.getWholeText();
        if (words.indexOf('\n') < 0 && !ADDRESS.matcher(words.strip()).matches()) {
            return;
        }
        var nodes = new ArrayList<Node>();
        String[] paragraphs = EMPTY_LINE.split(withoutDoubledBreak(text, words), -1);
        for (int i = 0; i < paragraphs.length; i++) {
            if (i > 0) {
                nodes.add(new Element("br"));
                nodes.add(new Element("br"));
            }
            lines(paragraphs[i], nodes);
        }
        nodes.forEach(text::before);
        text.remove();
    }

    /** A line that ends by a tag already does not end twice. */
    private static String withoutDoubledBreak(TextNode text, String words) {
        boolean isBehindBreak =
                text.previousSibling() instanceof Element before
                        && before.normalName().equals("br");
        return isBehindBreak ? words.replaceFirst("^[ \\t]*\\n(?![ \\t]*\\n)", "") : words;
    }

    private static void lines(String paragraph, List<Node> nodes) {
        String[] lines = paragraph.split("\\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                nodes.add(new Element("br"));
            }
            boolean isAddress = ADDRESS.matcher(lines[i].strip()).matches();
            nodes.add(isAddress ? link(lines[i].strip()) : new TextNode(lines[i]));
        }
    }

    private static Element link(String address) {
        return new Element("a").attr("href", address).text(address);
    }

    /** Makes links of the addresses that the block editor embeds, which stand there as text. */
    static void linkAddresses(Element body) {
        for (Element place : body.select(".wp-block-embed__wrapper, p")) {
            String words = place.childrenSize() == 0 ? place.wholeText().strip() : "";
            if (ADDRESS.matcher(words).matches() && place.closest("a") == null) {
                place.empty().appendChild(link(words));
            }
        }
    }
}
