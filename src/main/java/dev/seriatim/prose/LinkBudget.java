package dev.seriatim.prose;

import java.util.Map;
import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.AttributeProvider;

/**
 * Bounds what reference links add to a text: one definition with an address of a megabyte, used a
 * hundred thousand times, would otherwise be written out each time. Beyond the budget, links keep
 * their words and lose their address.
 */
final class LinkBudget implements AttributeProvider {

    private static final int ALWAYS = 100_000;

    private static final Set<String> BOUNDED = Set.of("a", "img", Figures.CAPTION);

    /** What is written at the link itself. */
    private static final Set<String> WORDS = Set.of("alt");

    private long left;

    /** Allows as many characters of addresses and titles as the text has twice over, and some. */
    LinkBudget(String markdown) {
        left = ALWAYS + 2L * markdown.length();
    }

    @Override
    public void setAttributes(Node node, String tag, Map<String, String> attributes) {
        if (BOUNDED.contains(tag)) {
            left -= length(attributes);
            if (left < 0) {
                attributes.keySet().retainAll(WORDS);
            }
        }
    }

    private static int length(Map<String, String> attributes) {
        return attributes.values().stream().mapToInt(String::length).sum();
    }
}
