package dev.seriatim.importing.text;

import dev.seriatim.importing.text.Block.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Cuts a text into its title line and the blocks below, which blank lines separate.
 *
 * <p>Lines of one block are a wrapped paragraph, except in a file that is not wrapped at all, where
 * each line is a paragraph of its own. Items of a list, turns of a dialogue and the closing lines
 * of an article begin a block in any case. Indented code, rows of a table with tabs and verse stay
 * lines (see {@link LineBreaks}).
 */
final class Blocks {

    private final List<TextLine> lines;
    private final LineBreaks breaks;
    private final IndentedCode code;
    private final List<Block> blocks = new ArrayList<>();
    private final List<TextLine> open = new ArrayList<>();

    private Blocks(String text) {
        var raw = text.lines().toList();
        this.lines =
                IntStream.range(0, raw.size())
                        .mapToObj(index -> TextLine.of(index + 1, raw.get(index)))
                        .toList();
        this.breaks = new LineBreaks(lines);
        this.code = new IndentedCode(lines);
    }

    static List<Block> of(String text) {
        var blocks = new Blocks(text);
        blocks.read();
        return blocks.blocks;
    }

    private void read() {
        List<TextLine> group = new ArrayList<>();
        var titled = false;
        for (var at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            var codeLines = titled ? code.acrossBlanks(at) : 0;
            if (line.isBlank() || codeLines > 0) {
                readGroup(group);
                group.clear();
            } else if (titled) {
                group.add(line);
            } else {
                add(Form.PROSE, List.of(line), Optional.empty());
                titled = !isRule(line.text());
            }
            if (codeLines > 0) {
                addCode(lines.subList(at, at + codeLines));
                at += codeLines - 1;
            }
        }
        readGroup(group);
    }

    /** A line of nothing but the marks with which people draw lines; no title is one. */
    static boolean isRule(String line) {
        return line.length() > 2 && line.chars().allMatch(mark -> "-=*_~+#".indexOf(mark) >= 0);
    }

    private void readGroup(List<TextLine> group) {
        var stanza = breaks.isStanza(group);
        for (var at = 0; at < group.size(); ) {
            var rows = rows(group, at);
            var codeLines = rows > 1 ? 0 : code.within(group, at);
            if (rows > 1) {
                close();
                addTable(group.subList(at, at + rows));
            } else if (codeLines > 1) {
                close();
                addCode(group.subList(at, at + codeLines));
            } else {
                readProse(group.get(at), stanza);
            }
            at += Math.max(1, Math.max(rows, codeLines));
        }
        close();
    }

    private static int rows(List<TextLine> group, int start) {
        var tabs = group.get(start).tabs();
        var end = start;
        while (tabs > 0 && end < group.size() && group.get(end).tabs() == tabs) {
            end++;
        }
        var isTable = group.subList(start, end).stream().anyMatch(TextLine::hasCells);
        return isTable ? end - start : 0;
    }

    private void readProse(TextLine line, boolean stanza) {
        if (!(breaks.areWraps() || stanza) || begins(line)) {
            close();
        }
        open.add(line);
    }

    private boolean begins(TextLine next) {
        if (open.isEmpty()) {
            return false;
        }
        var line = next.text();
        var last = open.get(open.size() - 1).text();
        var marker = Marker.of(line);
        var first = Marker.of(open.get(0).text());
        var nextItem =
                marker == Marker.TURN
                        ? first == Marker.TURN
                        : marker.isListItem() && first.isListItem();
        var firstItem = marker.isListItem() && last.endsWith(":");
        return nextItem
                || firstItem
                || (open.size() == 1 && DateLine.isDate(last))
                || (last.endsWith(".") && SeriesLine.read(last).isPresent())
                || RelatedLine.hasLabel(line)
                || (RelatedLine.hasLabel(open.get(0).text()) && RelatedLine.isGoingOn(line))
                || Furniture.isPlainly(line)
                || SeriesLine.read(line).isPresent();
    }

    private void close() {
        if (open.isEmpty()) {
            return;
        }
        var isVerse = breaks.areMeant(open) && !isMarked() && !isClosing();
        add(isVerse ? Form.VERSE : Form.PROSE, open, isVerse ? Optional.empty() : doubt());
        open.clear();
    }

    private boolean isMarked() {
        return Marker.of(open.get(0).text()) != Marker.NONE;
    }

    private boolean isClosing() {
        var text = new Block(1, Form.PROSE, texts(open), Optional.empty()).text();
        return RelatedLine.isLabel(open.get(0).text())
                || RelatedLine.hasLabel(text)
                || SeriesLine.read(text).isPresent();
    }

    private Optional<String> doubt() {
        if (breaks.mayBeMeant(open) && !isMarked() && !isClosing()) {
            return Optional.of("Its lines were joined to one paragraph.");
        }
        return code.isIndented(open.get(0))
                ? Optional.of("Is indented; kept as a paragraph.")
                : Optional.empty();
    }

    /** The indentation that all lines share is none of the code. */
    private void addCode(List<TextLine> code) {
        var indent =
                code.stream()
                        .filter(line -> !line.isBlank())
                        .mapToInt(TextLine::indent)
                        .min()
                        .orElse(0);
        var text = code.stream().map(line -> line.indentedBy(indent)).toList();
        blocks.add(new Block(code.get(0).number(), Form.CODE, text, Optional.empty()));
    }

    private void addTable(List<TextLine> rows) {
        var text = rows.stream().map(TextLine::row).toList();
        blocks.add(new Block(rows.get(0).number(), Form.TABLE, text, Optional.empty()));
    }

    private void add(Form form, List<TextLine> lines, Optional<String> doubt) {
        blocks.add(new Block(lines.get(0).number(), form, texts(lines), doubt));
    }

    private static List<String> texts(List<TextLine> lines) {
        return lines.stream().map(TextLine::text).toList();
    }
}
