package dev.seriatim.importing.ghost;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.nodes.Element;

/** A card of Markdown, shown as Ghost shows it: with tables, and with whatever HTML is in it. */
final class MarkdownCard {

    /** The library looks back over all open brackets at each closing one. */
    private static final int MOST_BRACKETS = 2_000;

    /** It fills short rows of a table up to the width of its head. */
    private static final int MOST_CELLS = 500_000;

    private static final List<Extension> EXTENSIONS =
            List.of(
                    TablesExtension.create(),
                    StrikethroughExtension.create(),
                    AutolinkExtension.create());
    private static final Parser PARSER =
            Parser.builder()
                    .extensions(EXTENSIONS)
                    .maxOpenBlockParsers(50)
                    .maxInlineNesting(50)
                    .build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(EXTENSIONS).build();

    private MarkdownCard() {}

    static void write(Element parent, String markdown) {
        if (hasTooMuch(markdown)) {
            Dom.paragraphOfText(parent, markdown);
        } else {
            Dom.append(parent, RENDERER.render(PARSER.parse(markdown)));
        }
    }

    private static boolean hasTooMuch(String markdown) {
        long brackets = markdown.chars().filter(c -> c == '[').count();
        long lines = markdown.lines().count();
        long widest = markdown.lines().mapToLong(MarkdownCard::bars).max().orElse(0);
        return brackets > MOST_BRACKETS || lines * widest > MOST_CELLS;
    }

    private static long bars(String line) {
        return line.chars().filter(c -> c == '|').count();
    }
}
