package dev.seriatim.importing.text;

import java.util.List;

/**
 * Tells code that is set off by its indentation from prose that is indented.
 *
 * <p>Code goes on across blank lines for as long as what follows is indented and reads as no
 * sentence. In a file most of whose text is indented, the indentation says nothing.
 */
final class IndentedCode {

    private static final int INDENT = 4;

    private final List<TextLine> lines;
    private final boolean setsOff;
    private int askedUpTo;

    IndentedCode(List<TextLine> lines) {
        this.lines = lines;
        var all = lines.stream().mapToLong(line -> line.text().length()).sum();
        var indented =
                lines.stream()
                        .filter(line -> line.indent() >= INDENT)
                        .mapToLong(line -> line.text().length())
                        .sum();
        this.setsOff = indented * 2 <= all;
    }

    boolean isIndented(TextLine line) {
        return setsOff && line.indent() >= INDENT;
    }

    /**
     * How many lines of the file from here on are code that holds blank lines; 0 if these are no
     * beginning of such code. It is asked from the first line to the last, so that each is looked
     * at once.
     */
    int acrossBlanks(int start) {
        if (start < askedUpTo || !isIndented(lines.get(start))) {
            return 0;
        }
        var end = end(start);
        for (var next = next(end); next > 0 && !isSentence(next, end(next)); next = next(end)) {
            end = end(next);
        }
        askedUpTo = end;
        var run = lines.subList(start, end);
        var written = run.stream().filter(line -> !line.isBlank()).toList();
        var holdsBlanks = written.size() < run.size();
        return holdsBlanks && isCode(written) ? run.size() : 0;
    }

    /** Where the indented lines end that begin here. */
    private int end(int start) {
        var end = start;
        while (end < lines.size() && !lines.get(end).isBlank() && isIndented(lines.get(end))) {
            end++;
        }
        return end;
    }

    /** Where indented lines begin behind the blank ones that are here, 0 if they do not. */
    private int next(int blank) {
        var next = blank;
        while (next < lines.size() && lines.get(next).isBlank()) {
            next++;
        }
        return next > blank && next < lines.size() && isIndented(lines.get(next)) ? next : 0;
    }

    private boolean isSentence(int start, int end) {
        var last = lines.get(end - 1).text();
        return lines.get(start).isCapitalised()
                && ".!?…".indexOf(last.charAt(last.length() - 1)) >= 0
                && lines.subList(start, end).stream().noneMatch(TextLine::hasCodeMark);
    }

    /** How many indented lines of a group from here on are code; asked once for each run. */
    int within(List<TextLine> group, int start) {
        if (!isIndented(group.get(start)) || (start > 0 && isIndented(group.get(start - 1)))) {
            return 0;
        }
        var end = start;
        while (end < group.size() && isIndented(group.get(end))) {
            end++;
        }
        return isCode(group.subList(start, end)) ? end - start : 0;
    }

    private static boolean isCode(List<TextLine> run) {
        var marks = run.stream().filter(TextLine::hasCodeMark).count();
        var isStepped = run.stream().mapToInt(TextLine::indent).distinct().count() > 1;
        return (marks * 2 >= run.size() || (marks > 0 && isStepped))
                && run.stream().noneMatch(TextLine::hasCells);
    }
}
