package dev.seriatim.prose;

import dev.seriatim.prose.Destinations.Kind;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Makes links and pictures of a Markdown text lead elsewhere, whichever way they are written: those
 * that do become {@code [words](address)}, and of those that lead nowhere the words remain. Not a
 * character is changed besides.
 */
public final class MarkdownLinks {

    private static final List<Extension> EXTENSIONS =
            List.of(
                    new BareAddresses(),
                    new Footnotes(),
                    TablesExtension.create(),
                    StrikethroughExtension.create(),
                    AutolinkExtension.create());

    private static final Parser PARSER =
            Parser.builder()
                    .maxOpenBlockParsers(Markdown.DEEPEST_BLOCKS)
                    .maxInlineNesting(Markdown.DEEPEST_INLINES)
                    .inlineParserFactory(InlineBound::new)
                    .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                    .extensions(EXTENSIONS)
                    .build();

    private static final Pattern ATTRIBUTE =
            Pattern.compile("(?i)\\s(href|src)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");

    private static final Pattern MARKUP = Pattern.compile("[\\[\\]\\\\]");

    private final String markdown;
    private final Landing landing;
    private final TextEdits edits;

    private MarkdownLinks(String markdown, Landing landing) {
        this.markdown = markdown;
        this.landing = landing;
        this.edits = new TextEdits(markdown);
    }

    /** Where something leads that was written to lead to an address. */
    @FunctionalInterface
    public interface Landing {

        /** Gives the address, the same where it stays, or an empty text for nowhere. */
        String of(Kind kind, String address);
    }

    /** The same text with other addresses. */
    public static String led(String markdown, Landing landing) {
        var links = new MarkdownLinks(markdown, landing);
        PARSER.parse(markdown).accept(links.new Reader());
        return links.edits.made();
    }

    /** The address of a link as it stands in the HTML that is made of it. */
    public static String inHtml(String address) {
        var attribute = address.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
        return Markdown.render("<a href=\"" + attribute + "\">x</a>").links().stream()
                .findFirst()
                .map(dev.seriatim.prose.Link::href)
                .orElse(address);
    }

    /** Looks at everything in the tree that leads somewhere. */
    private final class Reader extends AbstractVisitor {

        @Override
        public void visit(Link link) {
            lead(link, Kind.LINK, link.getDestination(), link.getTitle());
            visitChildren(link);
        }

        @Override
        public void visit(Image image) {
            lead(image, Kind.PICTURE, image.getDestination(), image.getTitle());
        }

        // What refers to a definition that changes no longer does.
        @Override
        public void visit(LinkReferenceDefinition definition) {
            var address = definition.getDestination();
            if (TextEdits.startOf(definition) >= 0
                    && !landing.of(Kind.LINK, address).equals(address)) {
                edits.replace(TextEdits.startOf(definition), TextEdits.endOf(definition), "");
            }
        }

        @Override
        public void visit(HtmlBlock html) {
            leadHtml(html);
        }

        @Override
        public void visit(HtmlInline html) {
            leadHtml(html);
        }
    }

    private void lead(Node node, Kind kind, String destination, @Nullable String title) {
        var address = landing.of(kind, destination);
        var start = TextEdits.startOf(node);
        var end = TextEdits.endOf(node);
        if (start < 0 || end <= start || address.equals(destination)) {
            return;
        }
        var opening = kind == Kind.PICTURE ? "![" : "[";
        var written = markdown.substring(start, end);
        if (!written.startsWith(opening)) {
            var shown = escaped(written.replaceAll("^<|>$", ""));
            edits.replace(start, end, link(opening, shown, address, title));
        } else if (TitleLink.title(destination).isPresent() && written.endsWith("]]")) {
            // Its span begins within the outer bracket.
            edits.replace(start - 1, end, link(opening, words(node), address, title));
        } else {
            var words = start + opening.length();
            var close = closing(Math.max(words, TextEdits.endOf(node.getLastChild())));
            edits.replace(start, words, address.isEmpty() ? "" : opening);
            edits.replace(close, end, address.isEmpty() ? "" : target(address, title));
        }
    }

    private static String words(Node link) {
        return link.getFirstChild() instanceof Text text ? escaped(text.getLiteral()) : "";
    }

    private static String escaped(String words) {
        return MARKUP.matcher(words).replaceAll("\\\\$0");
    }

    private static String link(
            String opening, String words, String address, @Nullable String title) {
        return address.isEmpty() ? words : opening + words + target(address, title);
    }

    private static String target(String address, @Nullable String title) {
        var plain =
                address.replace(" ", "%20")
                        .replace("(", "%28")
                        .replace(")", "%29")
                        .replace("<", "%3C")
                        .replace(">", "%3E");
        return title == null
                ? "](%s)".formatted(plain)
                : "](%s \"%s\")".formatted(plain, title.replaceAll("[\"\\\\]", "\\\\$0"));
    }

    private int closing(int from) {
        var at = from;
        while (at < markdown.length() && markdown.charAt(at) != ']') {
            at += markdown.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at, markdown.length());
    }

    private void leadHtml(Node html) {
        if (TextEdits.startOf(html) >= 0) {
            var found =
                    ATTRIBUTE
                            .matcher(markdown)
                            .region(TextEdits.startOf(html), TextEdits.endOf(html));
            while (found.find()) {
                leadAttribute(found);
            }
        }
    }

    private void leadAttribute(Matcher found) {
        var group = found.start(2) >= 0 ? 2 : 3;
        var kind = found.group(1).equalsIgnoreCase("href") ? Kind.LINK : Kind.PICTURE;
        var address = found.group(group).replace("&amp;", "&");
        var led = landing.of(kind, address);
        if (led.isEmpty()) {
            edits.replace(found.start(), found.end(), "");
        } else if (!led.equals(address)) {
            edits.replace(found.start(group), found.end(group), led.replace("&", "&amp;"));
        }
    }
}
