package dev.seriatim.importing.html;

import dev.seriatim.importing.format.FoundNote;
import dev.seriatim.importing.format.SourceTally;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Document;
import org.commonmark.node.Node;
import org.commonmark.renderer.markdown.MarkdownRenderer;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Turns the HTML of an article into Markdown that says the same, read by CommonMark 0.31 with
 * tables, strikethrough and footnotes. What Markdown has no form for stays HTML, as far as readers
 * may be given it; what they may not is left out, or linked, and noted. Time and memory grow with
 * the length of the HTML, whatever it is; what is nested deeper than 60 elements is flattened.
 */
public final class HtmlToMarkdown {

    private static final int DEEPEST = 60;

    /** The document and its body count, too. */
    private static final int ABOVE = 2;

    private static final int MOST_TAGS = 100_000;

    private static final Pattern TAG = Pattern.compile("<[/!A-Za-z][^<>]{0,2000}>");

    private static final MarkdownRenderer RENDERER =
            MarkdownRenderer.builder()
                    .extensions(List.of(TablesExtension.create(), StrikethroughExtension.create()))
                    .build();

    private HtmlToMarkdown() {}

    /**
     * What became of a piece of HTML.
     *
     * @param markdown without space at its ends
     * @param tally what readers of the HTML saw
     * @param notes on what was left out or changed, without lines
     * @param pictures the addresses of all pictures in it, in order, as they were written
     */
    public record Converted(
            String markdown, SourceTally tally, List<FoundNote> notes, List<String> pictures) {

        public Converted {
            notes = List.copyOf(notes);
            pictures = List.copyOf(pictures);
        }
    }

    /**
     * Converts a piece of HTML, as it may stand in a body.
     *
     * @param html of any length; nothing in it is an error
     */
    public static Converted convert(String html) {
        return convertShallow(parsed(html));
    }

    /**
     * Converts what an element holds, and leaves the element as it is.
     *
     * @param body whose children stand for the text
     */
    public static Converted convert(Element body) {
        return convertShallow(isDeep(body) ? parsed(body.html()) : body);
    }

    /**
     * Reads a piece of HTML as deep as it is converted. Of one with more than 100,000 tags, which
     * no article has, the words are kept alone.
     */
    public static Element parsed(String html) {
        var parser = Parser.htmlParser().setMaxDepth(DEEPEST + ABOVE);
        boolean isText = html.chars().filter(c -> c == '<').count() <= MOST_TAGS;
        Element body =
                parser.parseInput(isText ? html : TAG.matcher(html).replaceAll(" "), "").body();
        return isText ? body : body.attr(ConversionNotes.TOO_MANY_TAGS, true);
    }

    private static boolean isDeep(Element body) {
        var deep = new boolean[1];
        body.traverse(
                (node, depth) -> {
                    deep[0] |= depth > DEEPEST;
                });
        return deep[0];
    }

    private static Converted convertShallow(Element body) {
        var conversion = new Conversion(body);
        conversion.remarks().remarkTags(body);
        var document = new Document();
        new HtmlBlocks(conversion, document).convert(body);
        var markdown = new StringBuilder(written(document));
        conversion.footnotes().write(conversion, markdown);
        return new Converted(
                markdown.toString().strip(),
                HtmlTally.of(body),
                conversion.remarks().all(),
                conversion.pictures());
    }

    /** The Markdown of a tree, ended by a line break. */
    static String written(Node document) {
        document.accept(new PlainSigns());
        return PlainSigns.back(RENDERER.render(document));
    }
}
