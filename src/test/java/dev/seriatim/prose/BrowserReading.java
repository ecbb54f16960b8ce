package dev.seriatim.prose;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;

/**
 * What a reader sees of HTML that a browser shows: nothing of the application's takes part, but for
 * its footnotes, tasks and bare addresses. Tags are treated as GFM 6.11 has it; what a frame, which
 * it names too, stands around is read as text.
 */
final class BrowserReading {

    private static final Pattern FILTERED =
            Pattern.compile(
                    "(?i)<(?=/?(?:title|textarea|style|xmp|noembed|noframes|script|plaintext)(?:[\\s/>]|$))"
                            + "([^<>]*>)?");
    private static final Pattern FRAME = Pattern.compile("(?i)(</?)(?:iframe|noscript)(?=[\\s/>])");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Parser PARSER =
            Parser.builder()
                    .extensions(
                            List.of(
                                    TablesExtension.create(),
                                    StrikethroughExtension.create(),
                                    AutolinkExtension.create(),
                                    new BareAddresses(),
                                    new TaskItems(),
                                    new Footnotes()))
                    .build();

    private final String text;

    private BrowserReading(String text) {
        this.text = text;
    }

    /** Reads Markdown by way of the library's own HTML. */
    static BrowserReading ofMarkdown(String markdown) {
        var renderer =
                HtmlRenderer.builder()
                        .extensions(
                                List.of(TablesExtension.create(), StrikethroughExtension.create()))
                        .nodeRendererFactory(TaskItems.Renderer::new)
                        .nodeRendererFactory(
                                context -> new FootnoteRenderer(context, new Anchors()))
                        .build();
        Node document = PARSER.parse(markdown);
        document.accept(new Unfinished());
        return ofUnfiltered(renderer.render(document));
    }

    /** Cuts off what would swallow a part of the text that follows: what is then seen is chance. */
    private static final class Unfinished extends AbstractVisitor {

        private static final String AFTERWARDS = "§";

        @Override
        public void visit(HtmlBlock block) {
            String html = block.getLiteral();
            while (!Jsoup.parseBodyFragment(filtered(html + AFTERWARDS))
                    .text()
                    .contains(AFTERWARDS)) {
                html = html.substring(0, html.lastIndexOf('<'));
            }
            block.setLiteral(html);
        }

        /** In what stands in for a picture the library leaves tags out: words end there. */
        @Override
        public void visit(Image image) {
            image.accept(
                    new AbstractVisitor() {
                        @Override
                        public void visit(HtmlInline tag) {
                            tag.insertBefore(new Text(" "));
                            tag.unlink();
                        }
                    });
        }
    }

    /** Reads HTML in which every tag may stand. */
    static BrowserReading ofUnfiltered(String html) {
        return of(filtered(html));
    }

    private static String filtered(String html) {
        String filtered = FILTERED.matcher(html).replaceAll(BrowserReading::typed);
        String framed = FRAME.matcher(filtered).replaceAll("$1span");
        // WHATWG HTML 13.2.5.42: comments up to the next ">"; jsoup sees text, and nothing.
        return framed.replace("<![CDATA[", "<!x ").replace("</>", "</ >");
    }

    private static String typed(MatchResult tag) {
        String rest = tag.group(1) == null ? "" : tag.group(1).replace("&", "&amp;");
        return Matcher.quoteReplacement("‹" + rest);
    }

    /** Reads HTML as it is: each piece of text, and what stands in for images. */
    static BrowserReading of(String html) {
        Elements all = Jsoup.parseBodyFragment(html).getAllElements();
        return new BrowserReading(all.stream().map(BrowserReading::ownText).collect(joining("\n")));
    }

    private static String ownText(Element element) {
        return (element.is("img") ? element.attr("alt") : "")
                + (element.hasAttr("checked") ? "\nx\n" : "\n")
                + element.textNodes().stream().map(TextNode::getWholeText).collect(joining("\n"));
    }

    /**
     * Fails if a word that is seen here is not whole in the HTML of a text, or a letter not as
     * often as here in its HTML or its plain text.
     */
    void assertAllIn(Prose prose) {
        var shown = of(prose.html() + titles(prose));
        assertThat(words()).as(prose.html()).allMatch(shown.text::contains);
        assertThat(missing(shown.text)).as("letters missing in %s", prose.html()).isEmpty();
        String plain =
                prose.text()
                        + titles(prose)
                        + String.join("", Jsoup.parse(prose.html()).select("img").eachAttr("alt"));
        assertThat(shown.missing(plain)).as("letters missing in %s", plain).isEmpty();
    }

    /** What a link by title names is not seen where other words stand for it. */
    private static String titles(Prose prose) {
        return prose.links().stream()
                .flatMap(link -> TitleLink.title(link.href()).stream())
                .map(title -> "\n" + Entities.escape(title))
                .collect(joining());
    }

    private List<String> words() {
        return NO_WORD.splitAsStream(text).filter(word -> !word.isEmpty()).toList();
    }

    private Map<Integer, Integer> missing(String from) {
        var missing = new TreeMap<Integer, Integer>();
        count(text, missing, 1);
        count(from, missing, -1);
        missing.values().removeIf(more -> more <= 0);
        return missing;
    }

    private static void count(String text, Map<Integer, Integer> letters, int step) {
        text.codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letter -> letters.merge(letter, step, Integer::sum));
    }
}
