package dev.seriatim.prose;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Turns Markdown into {@link Prose}: CommonMark 0.31 with GitHub's tables. HTML in it is allowed as
 * far as {@link SafeHtml} allows it. Time and memory grow with the length of the text, whatever it
 * is; nesting beyond reason is read as plain characters.
 */
public final class Markdown {

    private static final int DEEPEST_BLOCKS = 80;
    private static final int DEEPEST_INLINES = 50;

    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    private static final Parser PLAIN = parser().build();
    private static final Parser WITH_TABLES = parser().extensions(TABLES).build();

    private Markdown() {}

    /** Reads a text in an unknown language, see {@link #render(String, String)}. */
    public static Prose render(String markdown) {
        return render(markdown, "und");
    }

    /**
     * Reads a text.
     *
     * @param markdown of any length; nothing in it is an error
     * @param languageTag BCP 47, to tell sentences from abbreviations; "und" where unknown
     */
    public static Prose render(String markdown, String languageTag) {
        var headings = new HeadingMarks();
        String html = renderer(headings, new LinkBudget(markdown)).render(parse(markdown));

        var writer = new HtmlWriter();
        var reader = new ProseReader();
        SafeHtml.read(html, new FairCopy(headings.ids(), writer, reader));

        String text = reader.text();
        int words = Words.count(text);
        return new Prose(
                writer.html(),
                reader.outline(),
                text,
                reader.lead(),
                reader.links(languageTag),
                words,
                Words.readingMinutes(words));
    }

    private static Node parse(String markdown) {
        return (TableCells.areTooMany(markdown) ? PLAIN : WITH_TABLES).parse(markdown);
    }

    private static Parser.Builder parser() {
        return Parser.builder()
                .maxOpenBlockParsers(DEEPEST_BLOCKS)
                .maxInlineNesting(DEEPEST_INLINES)
                .inlineParserFactory(InlineBound::new);
    }

    private static HtmlRenderer renderer(AttributeProvider... attributes) {
        var renderer = HtmlRenderer.builder().extensions(TABLES);
        for (AttributeProvider provider : attributes) {
            renderer.attributeProviderFactory(context -> provider);
        }
        return renderer.build();
    }
}
