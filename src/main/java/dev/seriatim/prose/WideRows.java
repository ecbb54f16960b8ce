package dev.seriatim.prose;

import java.util.List;
import org.commonmark.ext.gfm.tables.internal.TableBlockParser;
import org.commonmark.internal.BlockStartImpl;
import org.commonmark.node.Block;
import org.commonmark.node.DefinitionMap;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParser;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * Reads GitHub's tables so that no cell is lost: where GFM 4.10 ignores what a row has beyond the
 * width of its table, it stands in the last cell as it was typed, {@code c | d}.
 *
 * <p>The library keeps its reader of tables to itself, hence the internal classes.
 */
final class WideRows implements BlockParserFactory {

    private final BlockParserFactory tables = new TableBlockParser.Factory(null);

    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        if (!(tables.tryStart(state, matched) instanceof BlockStartImpl start)) {
            return BlockStart.none();
        }
        CharSequence line = state.getLine().getContent();
        int columns = columns(line.subSequence(state.getIndex(), line.length()).toString());
        return BlockStart.of(new Table(start.getBlockParsers()[0], columns))
                .atIndex(start.getNewIndex())
                .replaceParagraphLines(1);
    }

    private static int columns(String delimiterRow) {
        String row = delimiterRow.strip();
        int inside = row.startsWith("|") ? 1 : 0;
        int end = row.length() > inside && row.endsWith("|") ? row.length() - 1 : row.length();
        return 1 + (int) row.substring(inside, end).chars().filter(c -> c == '|').count();
    }

    /** A row in which all bars are escaped that would end the last of so many cells. */
    private static String narrowed(String row, int columns) {
        int end = row.length();
        while (end > 0 && "| \t".indexOf(row.charAt(end - 1)) >= 0) {
            end--;
        }
        int bars = row.strip().startsWith("|") ? -1 : 0;
        var narrowed = new StringBuilder(row.length());
        for (int i = 0; i < end; i++) {
            if (row.startsWith("\\|", i)) {
                narrowed.append(row.charAt(i++));
            } else if (row.charAt(i) == '|' && ++bars >= columns) {
                narrowed.append('\\');
            }
            narrowed.append(row.charAt(i));
        }
        return narrowed.append(row.substring(end)).toString();
    }

    /** The library's table, to which each row is given in the width that it has. */
    private record Table(BlockParser table, int columns) implements BlockParser {

        @Override
        public void addLine(SourceLine line) {
            String row = line.getContent().toString();
            table.addLine(SourceLine.of(narrowed(row, columns), line.getSourceSpan()));
        }

        @Override
        public boolean isContainer() {
            return table.isContainer();
        }

        @Override
        public boolean canHaveLazyContinuationLines() {
            return table.canHaveLazyContinuationLines();
        }

        @Override
        public boolean canContain(Block child) {
            return table.canContain(child);
        }

        @Override
        public Block getBlock() {
            return table.getBlock();
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            return table.tryContinue(state);
        }

        @Override
        public void addSourceSpan(SourceSpan span) {
            table.addSourceSpan(span);
        }

        @Override
        public List<DefinitionMap<?>> getDefinitions() {
            return table.getDefinitions();
        }

        @Override
        public void closeBlock() {
            table.closeBlock();
        }

        @Override
        public void parseInlines(InlineParser inlines) {
            table.parseInlines(inlines);
        }
    }
}
