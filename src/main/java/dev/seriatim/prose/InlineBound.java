package dev.seriatim.prose;

import org.commonmark.internal.InlineParserImpl;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.SourceLines;

/**
 * Reads what is inside a paragraph as CommonMark does, with {@link TitleLinks}, unless it holds
 * more brackets than any writer types. The library looks back over all open brackets at each
 * closing one, so that 160 kB of "![" and "]" take half a minute; such a paragraph is shown as it
 * was written.
 *
 * <p>The library offers no public way to its own inline parser, hence the internal class.
 */
final class InlineBound implements InlineParser {

    private static final int MOST_BRACKETS = 2_000;

    private final InlineParser inlines;

    InlineBound(InlineParserContext context) {
        inlines = new InlineParserImpl(new TitleLinks(context));
    }

    @Override
    public void parse(SourceLines lines, Node block) {
        String content = lines.getContent();
        if (isBounded(content)) {
            inlines.parse(lines, block);
        } else {
            block.appendChild(new Text(content));
        }
    }

    private static boolean isBounded(String content) {
        int brackets = 0;
        for (int at = content.indexOf('['); at >= 0; at = content.indexOf('[', at + 1)) {
            if (++brackets > MOST_BRACKETS) {
                return false;
            }
        }
        return true;
    }
}
