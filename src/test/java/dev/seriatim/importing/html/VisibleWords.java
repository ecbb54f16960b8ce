package dev.seriatim.importing.html;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The words that a browser shows, as white space and blocks part them. */
final class VisibleWords {

    private static final Set<String> UNSEEN = Set.of("script", "style", "template");

    private VisibleWords() {}

    static List<String> of(Element body) {
        var text = new StringBuilder();
        body.traverse(
                new NodeVisitor() {
                    @Override
                    public void head(Node node, int depth) {
                        if (node instanceof TextNode words) {
                            text.append(isSeen(words) ? words.getWholeText() : "");
                        } else {
                            part(node);
                        }
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        part(node);
                    }

                    private void part(Node node) {
                        if (node instanceof Element element
                                && (HtmlNames.isBlock(element)
                                        || element.normalName().equals("br"))) {
                            text.append(' ');
                        }
                    }
                });
        return Stream.of(text.toString().split("[\\s\\h]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static boolean isSeen(TextNode words) {
        Node parent = words.parent();
        return parent != null && !UNSEEN.contains(parent.normalName());
    }
}
