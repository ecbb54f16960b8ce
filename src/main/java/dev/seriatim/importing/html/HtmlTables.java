package dev.seriatim.importing.html;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/** Reads tables: plain ones become tables of GFM 4.10, others stay HTML. */
final class HtmlTables {

    /** What a line of Markdown cannot hold. */
    private static final String BLOCKS =
            "ul, ol, dl, pre, blockquote, table, figure, details, hr, h1, h2, h3, h4, h5, h6";

    private static final Evaluator IN_CELLS =
            Selector.evaluatorOf("td :is(%1$s), th :is(%1$s)".formatted(BLOCKS));

    private static final Evaluator SPANS =
            Selector.evaluatorOf(
                    "[colspan]:not([colspan=1]):not([colspan=0]):not([colspan='']),"
                            + "[rowspan]:not([rowspan=1]):not([rowspan=0]):not([rowspan=''])");

    private static final Evaluator CELLS = Selector.evaluatorOf("td, th");
    private static final Evaluator TABLES = Selector.evaluatorOf("table");

    /** A table wider than this would need more marks than anybody reads. */
    private static final int MOST_CELLS = 20_000;

    private final Conversion conversion;
    private final HtmlInlines inlines;

    HtmlTables(Conversion conversion, HtmlInlines inlines) {
        this.conversion = conversion;
        this.inlines = inlines;
    }

    /** Whether a table only arranges what it holds, as those of e-mail do. */
    static boolean isLayout(Element table) {
        String role = table.attr("role");
        return role.equals("presentation")
                || role.equals("none")
                || table.select(TABLES).size() > 1 && table.getElementsByTag("th").isEmpty()
                || table.select(CELLS).size() == 1 && table.selectFirst(IN_CELLS) != null;
    }

    static boolean hasCells(Element table) {
        return table.selectFirst(CELLS) != null;
    }

    /** Adds a table to what stands around it. */
    void append(Element table, Node target) {
        List<Element> rows = rows(table);
        int width = rows.stream().mapToInt(row -> cells(row).size()).max().orElse(0);
        boolean isPlain =
                table.selectFirst(SPANS) == null
                        && table.selectFirst(IN_CELLS) == null
                        && (long) width * rows.size() <= MOST_CELLS;
        if (isPlain) {
            caption(table, target);
        }
        if (width > 0) {
            target.appendChild(isPlain ? plain(rows, width) : raw(table));
        }
    }

    private void caption(Element table, Node target) {
        for (Element caption : table.children()) {
            if (caption.nameIs("caption")) {
                var run = new InlineRun();
                inlines.readChildren(caption, run);
                HtmlParagraphs.append(run, target);
            }
        }
    }

    private HtmlBlock raw(Element table) {
        var block = new HtmlBlock();
        block.setLiteral(RawPassage.of(table, conversion));
        return block;
    }

    /** The head comes first and the foot last, wherever they are written. */
    private static List<Element> rows(Element table) {
        var rows = new ArrayList<Element>();
        for (String part : List.of("thead", "tbody", "tfoot")) {
            for (Element child : table.children()) {
                if (child.nameIs(part)) {
                    rows.addAll(child.children());
                }
            }
        }
        rows.removeIf(row -> cells(row).isEmpty());
        return rows;
    }

    private static List<Element> cells(Element row) {
        return row.children().stream()
                .filter(cell -> cell.nameIs("td") || cell.nameIs("th"))
                .toList();
    }

    private Node plain(List<Element> rows, int width) {
        boolean hasHead = isHead(rows.get(0));
        var table = new TableBlock();
        var head = new TableHead();
        table.appendChild(head);
        List<TableCell.@Nullable Alignment> alignments = alignments(rows, width);
        head.appendChild(hasHead ? row(rows.get(0), true, alignments) : empty(alignments));
        List<Element> others = hasHead ? rows.subList(1, rows.size()) : rows;
        if (!others.isEmpty()) {
            var body = new TableBody();
            others.forEach(row -> body.appendChild(row(row, false, alignments)));
            table.appendChild(body);
        }
        return table;
    }

    private static boolean isHead(Element row) {
        Element parent = row.parent();
        return parent != null && parent.normalName().equals("thead")
                || cells(row).stream().allMatch(cell -> cell.normalName().equals("th"));
    }

    /** As the first row says, or else the last. */
    private static List<TableCell.@Nullable Alignment> alignments(List<Element> rows, int width) {
        var alignments = new ArrayList<TableCell.@Nullable Alignment>();
        List<Element> first = cells(rows.get(0));
        List<Element> last = cells(rows.get(rows.size() - 1));
        for (int i = 0; i < width; i++) {
            var said = i < first.size() ? CellAlignment.of(first.get(i)) : null;
            alignments.add(said == null && i < last.size() ? CellAlignment.of(last.get(i)) : said);
        }
        return alignments;
    }

    private TableRow row(
            Element element, boolean isHead, List<TableCell.@Nullable Alignment> alignments) {
        var row = new TableRow();
        List<Element> cells = cells(element);
        for (int i = 0; i < alignments.size(); i++) {
            TableCell cell = cell(isHead, alignments.get(i));
            row.appendChild(cell);
            if (i < cells.size()) {
                fill(cell, cells.get(i), isHead);
            }
        }
        return row;
    }

    private static TableRow empty(List<TableCell.@Nullable Alignment> alignments) {
        var row = new TableRow();
        alignments.forEach(alignment -> row.appendChild(cell(true, alignment)));
        return row;
    }

    private static TableCell cell(boolean isHead, TableCell.@Nullable Alignment alignment) {
        var cell = new TableCell();
        cell.setHeader(isHead);
        cell.setAlignment(alignment);
        return cell;
    }

    /** Heads of rows have no form of their own, and are set bold as browsers set them. */
    private void fill(TableCell cell, Element element, boolean isHead) {
        var run = new InlineRun();
        inlines.anchor(element, run);
        if (element.normalName().equals("th") && !isHead) {
            run.start(InlineMark.STRONG);
        }
        inlines.readChildren(element, run);
        List<InlinePiece> line = InlineRuns.inOneCell(InlineRuns.ended(run));
        InlineTree.append(line, cell);
        if (!line.isEmpty()
                && line.get(line.size() - 1) instanceof InlinePiece.Words words
                && words.text().endsWith("\\")) {
            // GFM 4.10: a backslash right before the bar would make it one of the text.
            cell.appendChild(InlinePiece.html(" "));
        }
    }
}
