package dev.seriatim.importing.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tags in the HTML of a text that a browser shows nothing of, those of a site's own elements among
 * them: {@code <is-land>}, {@code <noscript>}. Here they would be shown as they were typed, so they
 * are taken out, and what stands between them stays.
 */
final class RawTags {

    /** Of elements of a site's own; each is looked for in the whole text. */
    private static final int MOST_NAMES = 100;

    private static final Pattern TAG =
            Pattern.compile(
                    "(?i)</?(noscript|progress|meter|button|canvas|template|[a-z][a-z0-9]*+(?:-[a-z0-9]++)++)"
                            + "(?:\\s[^<>]{0,1000}+)?+/?>");

    private static final Pattern PARAGRAPH =
            Pattern.compile("(?i)(?<=\\S)[ \\t]*+<p[ \\t]*+/>[ \\t]*+");

    private final BodyText body;
    private final String text;
    private final BodyLines lines;
    private final Map<String, Boolean> isClosed = new HashMap<>();
    private final Set<String> told = new HashSet<>();
    private final List<String> written = new ArrayList<>();

    private RawTags(BodyText body) {
        this.body = body;
        this.text = body.text().toLowerCase(Locale.ROOT);
        this.lines = BodyLines.of(body);
    }

    static void takenFrom(BodyText body) {
        // A paragraph that begins within a line, as in the cell of a table.
        body.replace(PARAGRAPH, paragraph -> "<br>");
        if (TAG.matcher(body.text()).find()) {
            new RawTags(body).take();
        }
    }

    private void take() {
        int offset = 0;
        for (int i = 0; i < lines.count(); i++) {
            String line = lines.at(i);
            if (lines.isProse(i)) {
                take(line, offset);
            } else {
                written.add(line);
            }
            offset += line.length() + 1;
        }
        body.text(String.join("\n", written));
    }

    /** A line of nothing else goes as a whole: an empty one would end the HTML around it. */
    private void take(String line, int offset) {
        Matcher tag = TAG.matcher(line);
        var rest = new StringBuilder(line.length());
        int end = 0;
        while (tag.find()) {
            if (isElement(tag) && !body.isCode(offset + tag.start())) {
                rest.append(line, end, tag.start());
                end = tag.end();
                note(tag, offset);
            }
        }
        rest.append(line, end, line.length());
        if (end == 0 || !rest.toString().isBlank()) {
            written.add(rest.toString());
        }
    }

    /** What is never closed may be words: {@code <your-name>}. */
    private boolean isElement(Matcher tag) {
        String name = tag.group(1).toLowerCase(Locale.ROOT);
        return name.indexOf('-') < 0
                || tag.group().endsWith("/>")
                || isClosed.computeIfAbsent(name, this::isClosed);
    }

    private boolean isClosed(String name) {
        return isClosed.size() < MOST_NAMES && text.contains("</" + name);
    }

    private void note(Matcher tag, int offset) {
        if (told.add(tag.group(1).toLowerCase(Locale.ROOT))) {
            body.note(
                    "tag-left-out",
                    offset + tag.start(),
                    "An element that means nothing here was left out; what it holds stays.",
                    tag.group());
        }
    }
}
