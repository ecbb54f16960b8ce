package dev.seriatim.prose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/** Changes to a Markdown text at the places of what was read from it, made all at once. */
final class TextEdits {

    private final String text;
    private final List<Edit> edits = new ArrayList<>();

    private record Edit(int start, int end, String text) {}

    TextEdits(String text) {
        this.text = text;
    }

    /** Puts something in the place of what stands between two places. */
    void replace(int start, int end, String other) {
        edits.add(new Edit(start, end, other));
    }

    /** Where something begins, or -1 for what nobody wrote. */
    static int startOf(Node node) {
        var spans = node.getSourceSpans();
        return spans.isEmpty() ? -1 : spans.get(0).getInputIndex();
    }

    /** Where something ends, or -1 for what nobody wrote. */
    static int endOf(@Nullable Node node) {
        if (node == null || node.getSourceSpans().isEmpty()) {
            return -1;
        }
        var last = node.getSourceSpans().get(node.getSourceSpans().size() - 1);
        return last.getInputIndex() + last.getLength();
    }

    /** The text with its changes, in the order of their places; of two at one place, the first. */
    String made() {
        edits.sort(Comparator.comparingInt(Edit::start));
        var made = new StringBuilder();
        var at = 0;
        for (var edit : edits) {
            if (edit.start() >= at) {
                made.append(text, at, edit.start()).append(edit.text());
                at = edit.end();
            }
        }
        return made.append(text, at, text.length()).toString();
    }
}
