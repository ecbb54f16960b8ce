package dev.seriatim.importing.markdown;

import java.util.BitSet;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Where in a text there is code, as CommonMark has it; and how texts are read to know that. */
final class CodeRanges extends AbstractVisitor {

    private static final int DEEPEST_BLOCKS = 80;
    private static final int DEEPEST_INLINES = 50;

    /** The library looks back over all open brackets at each that closes. */
    private static final int MOST_BRACKETS = 2_000;

    private static final Parser WHOLE = parser().build();
    private static final Parser BLOCKS =
            parser().inlineParserFactory(context -> (lines, block) -> {}).build();

    private final BitSet code = new BitSet();

    private CodeRanges() {}

    private static Parser.Builder parser() {
        return Parser.builder()
                .maxOpenBlockParsers(DEEPEST_BLOCKS)
                .maxInlineNesting(DEEPEST_INLINES)
                .extensions(List.of(TablesExtension.create()))
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES);
    }

    /** Reads a text, without what is inside its paragraphs if that would take too long. */
    static Node parsed(String text) {
        return (hasTooManyBrackets(text) ? BLOCKS : WHOLE).parse(text);
    }

    private static boolean hasTooManyBrackets(String text) {
        int brackets = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '[') {
                brackets++;
            } else if (c == '\n' && text.startsWith("\n", i + 1)) {
                brackets = 0;
            }
            if (brackets > MOST_BRACKETS) {
                return true;
            }
        }
        return false;
    }

    static BitSet of(String text) {
        var ranges = new CodeRanges();
        parsed(text).accept(ranges);
        return ranges.code;
    }

    private void add(Node node) {
        for (SourceSpan span : node.getSourceSpans()) {
            code.set(span.getInputIndex(), span.getInputIndex() + span.getLength());
        }
    }

    @Override
    public void visit(FencedCodeBlock block) {
        add(block);
    }

    @Override
    public void visit(IndentedCodeBlock block) {
        add(block);
    }

    @Override
    public void visit(Code span) {
        add(span);
    }
}
