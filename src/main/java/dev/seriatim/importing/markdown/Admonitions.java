package dev.seriatim.importing.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Boxes between lines of colons, {@code :::note}, as Docusaurus and others have them, which become
 * quotations that begin with their label. A box that has no end stays as it was typed.
 */
final class Admonitions {

    private static final Pattern OPENING =
            Pattern.compile(
                    "([ \\t]*+):{3,}[ \\t]*+([A-Za-z-]++)(?:\\[([^\\]]*+)])?[ \\t]*+(?:\\{[^}]*+})?([^{}]*+)");
    private static final Pattern CLOSING = Pattern.compile("[ \\t]*+:{3,}[ \\t]*+");
    private static final Set<String> KNOWN =
            Set.of(
                    ("note tip info warning danger caution important success details question failure"
                                    + " bug example quote abstract summary todo hint error attention"
                                    + " secondary faq seealso")
                            .split(" "));

    private final BodyLines lines;
    private final List<String> written = new ArrayList<>();
    private final Deque<OpenBox> open = new ArrayDeque<>();

    /**
     * An open box.
     *
     * @param quote what stands before each of its lines
     * @param indent how many spaces its lines lose for that
     */
    private record OpenBox(int end, String quote, int indent) {}

    private Admonitions(BodyLines lines) {
        this.lines = lines;
        open.push(new OpenBox(-1, "", 0));
    }

    static void in(BodyText body) {
        if (body.text().contains(":::")) {
            var boxes = new Admonitions(BodyLines.of(body));
            boxes.noteUnknown(body);
            body.text(boxes.written());
        }
    }

    /** The words of a label, the first letter large. */
    static String label(String words) {
        String plain = words.strip().replace('-', ' ');
        return plain.isEmpty()
                ? "Note"
                : plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1);
    }

    private String written() {
        Map<Integer, Integer> ends = ends();
        for (int i = 0; i < lines.count(); i++) {
            if (open.element().end() == i) {
                open.pop();
                add("");
            } else if (ends.containsKey(i)) {
                open(OPENING.matcher(lines.at(i)), ends.get(i));
            } else {
                add(lines.at(i));
            }
        }
        return String.join("\n", written);
    }

    private void open(Matcher opening, int end) {
        if (!opening.matches()) {
            return;
        }
        OpenBox outer = open.element();
        int indent = Math.max(outer.indent(), opening.group(1).length());
        String more = " ".repeat(indent - outer.indent());
        add("");
        open.push(new OpenBox(end, outer.quote() + more + "> ", indent));
        String words = opening.group(3) == null ? opening.group(4) : opening.group(3);
        String title = label(words.isBlank() ? opening.group(2) : words);
        written.add(open.element().quote() + "**" + title + "**");
        add("");
    }

    private void add(String line) {
        OpenBox box = open.element();
        int margin = 0;
        while (margin < Math.min(box.indent(), line.length())
                && Character.isWhitespace(line.charAt(margin))) {
            margin++;
        }
        String rest = line.substring(margin);
        written.add(rest.isBlank() ? box.quote().stripTrailing() + rest : box.quote() + rest);
    }

    /** Which line each box ends at. */
    private Map<Integer, Integer> ends() {
        var ends = new HashMap<Integer, Integer>();
        Deque<Integer> started = new ArrayDeque<>();
        for (int i = 0; i < lines.count(); i++) {
            boolean isFence = lines.isProse(i) && lines.at(i).contains(":::");
            if (isFence && CLOSING.matcher(lines.at(i)).matches()) {
                Integer start = started.poll();
                if (start != null && isKnown(start)) {
                    ends.put(start, i);
                }
            } else if (isFence && OPENING.matcher(lines.at(i)).matches()) {
                started.push(i);
            }
        }
        return ends;
    }

    private void noteUnknown(BodyText body) {
        int offset = 0;
        for (int i = 0; i < lines.count(); i++) {
            Matcher opening = OPENING.matcher(lines.at(i));
            if (lines.isProse(i) && opening.matches() && !isKnown(i)) {
                body.note(
                        "unknown-shortcode",
                        offset,
                        "A box of a kind that is not known stays as it was typed.",
                        ":::" + opening.group(2));
            }
            offset += lines.at(i).length() + 1;
        }
    }

    private boolean isKnown(int line) {
        Matcher opening = OPENING.matcher(lines.at(line));
        return opening.matches() && KNOWN.contains(opening.group(2).toLowerCase(Locale.ROOT));
    }
}
