package dev.seriatim.importing.markdown;

import java.util.ArrayList;
import java.util.List;

/** Footnotes within a line, {@code ^[like this]}, become ones with a number. */
final class InlineFootnotes {

    private static final int LONGEST = 2_000;

    private final BodyText body;
    private final String text;
    private final List<String> notes = new ArrayList<>();

    private InlineFootnotes(BodyText body) {
        this.body = body;
        this.text = body.text();
    }

    static void in(BodyText body) {
        if (body.text().contains("^[")) {
            body.text(new InlineFootnotes(body).written());
        }
    }

    private String written() {
        var written = new StringBuilder(text.length());
        int end = 0;
        int start = text.indexOf("^[");
        while (start >= 0) {
            int closing = body.isCode(start) ? -1 : closing(start + 2);
            if (closing > 0) {
                notes.add(text.substring(start + 2, closing).strip());
                written.append(text, end, start)
                        .append("[^inline-")
                        .append(notes.size())
                        .append(']');
                end = closing + 1;
            }
            start = text.indexOf("^[", Math.max(end, start + 2));
        }
        written.append(text, end, text.length());
        for (int i = 0; i < notes.size(); i++) {
            written.append("\n\n[^inline-")
                    .append(i + 1)
                    .append("]: ")
                    .append(notes.get(i).replace('\n', ' '));
        }
        return written.toString();
    }

    private int closing(int from) {
        int depth = 1;
        for (int i = from; i < Math.min(text.length(), from + LONGEST); i++) {
            char c = text.charAt(i);
            if (text.startsWith("\n\n", i)) {
                return -1;
            }
            depth += c == '[' ? 1 : c == ']' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
