package dev.seriatim.prose;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.DefinitionMap;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * Reads a note where it is written: {@code [^label]:} and what follows, further blocks of it
 * indented by four columns.
 */
final class FootnoteParser extends AbstractBlockParser {

    /** CommonMark 0.31 4.4: from here on a line would be code. */
    private static final int CODE_INDENT = 4;

    /** CommonMark 0.31 4.7 allows labels of 999 characters; here without space or brackets. */
    private static final Pattern START = Pattern.compile("\\[\\^([^\\s\\[\\]]{1,999}+)]:[ \\t]*+");

    private final Footnote note;

    private FootnoteParser(String label) {
        note = new Footnote(label);
    }

    @Override
    public Block getBlock() {
        return note;
    }

    @Override
    public boolean isContainer() {
        return true;
    }

    @Override
    public boolean canContain(Block child) {
        return true;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        if (state.isBlank()) {
            return BlockContinue.atIndex(state.getIndex());
        }
        return state.getIndent() >= CODE_INDENT
                ? BlockContinue.atColumn(state.getColumn() + CODE_INDENT)
                : BlockContinue.none();
    }

    @Override
    public List<DefinitionMap<?>> getDefinitions() {
        var definitions = new DefinitionMap<>(Footnote.class);
        definitions.putIfAbsent(note.label(), note);
        return List.of(definitions);
    }

    /** Recognises the beginning of a note. */
    static final class Factory extends AbstractBlockParserFactory {

        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            CharSequence line = state.getLine().getContent();
            Matcher start = START.matcher(line).region(state.getNextNonSpaceIndex(), line.length());
            return state.getIndent() < CODE_INDENT && start.lookingAt()
                    ? BlockStart.of(new FootnoteParser(start.group(1))).atIndex(start.end())
                    : BlockStart.none();
        }
    }
}
