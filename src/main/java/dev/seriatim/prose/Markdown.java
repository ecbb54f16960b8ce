package dev.seriatim.prose;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Turns Markdown into {@link Prose}: CommonMark 0.31 with GitHub's tables, strikethrough, bare
 * addresses, task lists and footnotes. HTML in it is allowed as far as {@link SafeHtml} allows it,
 * and otherwise shown as it was typed. Time and memory grow with the length of the text, whatever
 * it is; nesting beyond reason is read as plain characters.
 */
public final class Markdown {

    static final int DEEPEST_BLOCKS = 80;
    static final int DEEPEST_INLINES = 50;

    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    private static final List<Extension> EXTENSIONS =
            List.of(
                    new BareAddresses(),
                    new Footnotes(),
                    new RawHtml(),
                    new TaskItems(),
                    new OtherAddresses(),
                    new Figures(),
                    StrikethroughExtension.create(),
                    AutolinkExtension.create());
    private static final Parser PLAIN = parser().build();
    private static final Parser WITH_TABLES =
            parser().customBlockParserFactory(new WideRows()).build();

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
        var anchors = new Anchors();
        String html = anchored(markdown, anchors);

        var writer = new HtmlWriter();
        var reader = new ProseReader();
        SafeHtml.read(html, new HtmlFinisher(anchors, writer, reader));

        int words = Words.count(reader.running());
        return new Prose(
                writer.html(),
                reader.outline(),
                reader.text(),
                reader.lead(),
                reader.links(languageTag),
                words,
                Words.readingMinutes(words));
    }

    /**
     * Tells where in a text links lead: gives for {@code Low%20tide} or {@code low-tide} the id of
     * that heading, and nothing for what means no place.
     */
    public static Function<String, Optional<String>> places(String markdown) {
        var anchors = new Anchors();
        anchored(markdown, anchors);
        return fragment -> Optional.ofNullable(anchors.place(fragment));
    }

    private static String anchored(String markdown, Anchors anchors) {
        Node document = parse(markdown);
        String html = renderer(anchors, new LinkBudget(markdown)).render(document);
        document.accept(new AuthorsIds(anchors));
        return html;
    }

    private static Node parse(String markdown) {
        return (TableCells.areTooMany(markdown) ? PLAIN : WITH_TABLES).parse(markdown);
    }

    private static Parser.Builder parser() {
        return Parser.builder()
                .maxOpenBlockParsers(DEEPEST_BLOCKS)
                .maxInlineNesting(DEEPEST_INLINES)
                .inlineParserFactory(InlineBound::new)
                .postProcessor(new UnspacedLines())
                .extensions(EXTENSIONS);
    }

    private static HtmlRenderer renderer(Anchors anchors, LinkBudget budget) {
        var headings = new HeadingMarks(anchors);
        return HtmlRenderer.builder()
                .extensions(TABLES)
                .extensions(EXTENSIONS)
                .attributeProviderFactory(context -> headings)
                .attributeProviderFactory(context -> budget)
                .nodeRendererFactory(RawLink.Renderer::new)
                .nodeRendererFactory(TaskItems.Renderer::new)
                .nodeRendererFactory(Figures.Renderer::new)
                .nodeRendererFactory(context -> new FootnoteRenderer(context, anchors))
                .build();
    }
}
