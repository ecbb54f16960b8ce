package dev.seriatim.importing.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Quotations with a kind, {@code > [!note] Title}, as Obsidian and GitHub have them, and the boxes
 * of Python-Markdown, {@code !!! note "Title"} above indented lines: both become quotations that
 * begin with their label.
 */
final class Callouts {

    private static final Pattern CALLOUT =
            Pattern.compile(
                    "((?:[ \\t]*+>)++[ \\t]?)\\[!([\\w -]++)(?:\\|[^\\]]*+)?][+-]?[ \\t]*+(.*)");
    private static final Pattern BANGED =
            Pattern.compile(
                    "(?:!!!|\\?\\?\\?\\+?)[ \\t]++([A-Za-z-]++)[^\"]*+(?:\"([^\"]*+)\")?[ \\t]*+");
    private static final String INDENT = "    ";

    private final BodyLines lines;
    private final List<String> written = new ArrayList<>();

    private Callouts(BodyLines lines) {
        this.lines = lines;
    }

    static void in(BodyText body) {
        String text = body.text();
        if (text.contains("[!") || text.contains("!!! ") || text.contains("???")) {
            body.text(new Callouts(BodyLines.of(body)).written());
        }
    }

    private String written() {
        int line = 0;
        while (line < lines.count()) {
            line = read(line);
        }
        return String.join("\n", written);
    }

    /** Writes what begins with this line, and tells which comes next. */
    private int read(int line) {
        Matcher callout = CALLOUT.matcher(lines.at(line));
        Matcher banged = BANGED.matcher(lines.at(line));
        if (lines.isProse(line) && callout.matches()) {
            callout(callout);
            return line + 1;
        }
        boolean hasLines = line + 1 < lines.count() && lines.at(line + 1).startsWith(INDENT);
        if (lines.isProse(line) && hasLines && banged.matches()) {
            return banged(banged, line + 1);
        }
        written.add(lines.at(line));
        return line + 1;
    }

    private void callout(Matcher callout) {
        String title = callout.group(3).strip();
        String quote = callout.group(1);
        String words = title.isEmpty() ? Admonitions.label(callout.group(2)) : title;
        written.add(quote.stripTrailing() + " **" + words + "**");
        written.add(quote.stripTrailing());
    }

    private int banged(Matcher banged, int first) {
        String title = banged.group(2) == null ? banged.group(1) : banged.group(2);
        written.add("> **" + Admonitions.label(title) + "**");
        written.add(">");
        int line = first;
        while (line < lines.count()
                && (lines.at(line).isBlank() || lines.at(line).startsWith(INDENT))) {
            written.add(
                    lines.at(line).isBlank()
                            ? ">"
                            : "> " + lines.at(line).substring(INDENT.length()));
            line++;
        }
        return line;
    }
}
