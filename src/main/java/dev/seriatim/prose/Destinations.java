package dev.seriatim.prose;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Changes where the links and pictures of a Markdown text lead, and not a character of it besides:
 * only what stands between the brackets of a destination is written anew, at its place.
 */
public final class Destinations {

    private static final int DEEPEST_BLOCKS = 80;

    private static final Parser PARSER =
            Parser.builder()
                    .extensions(List.of(TablesExtension.create(), AutolinkExtension.create()))
                    // [^1]: Word. is a note, and no definition of where a link leads.
                    .customBlockParserFactory(new FootnoteParser.Factory())
                    .inlineParserFactory(InlineBound::new)
                    .maxOpenBlockParsers(DEEPEST_BLOCKS)
                    .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                    .build();

    private static final Pattern INLINE =
            Pattern.compile("\\]\\(\\s*+(?:<([^<>\\n]*)>|([^\\s<>]++))");
    private static final Pattern DEFINITION =
            Pattern.compile("^\\s{0,3}\\[[^\\]]{1,999}\\]:\\s*+(?:<([^<>\\n]*)>|(\\S++))");
    private static final Pattern ATTRIBUTE =
            Pattern.compile(
                    "(?i)<([a-z][a-z0-9-]*+)|\\b(href|src)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");

    /** What readers never see, wherever it is. */
    private static final Set<String> UNSEEN = Set.of("script", "link", "style", "base");

    private final String markdown;
    private final BiFunction<Kind, String, Optional<String>> change;
    private final TextEdits edits;

    private Destinations(String markdown, BiFunction<Kind, String, Optional<String>> change) {
        this.markdown = markdown;
        this.change = change;
        this.edits = new TextEdits(markdown);
    }

    /** What leads somewhere. */
    public enum Kind {
        LINK,
        PICTURE
    }

    /**
     * The same text with other destinations.
     *
     * @param change gives for the address of a link or a picture the one to lead to, without spaces
     *     and angle brackets, or nothing where it is to stay
     */
    public static String changed(
            String markdown, BiFunction<Kind, String, Optional<String>> change) {
        var destinations = new Destinations(markdown, change);
        PARSER.parse(markdown).accept(destinations.new Reader());
        return destinations.edits.made();
    }

    /** Looks at every place in the tree where an address may stand. */
    private final class Reader extends AbstractVisitor {

        @Override
        public void visit(Link link) {
            read(link, Kind.LINK, link.getDestination());
            visitChildren(link);
        }

        @Override
        public void visit(Image image) {
            read(image, Kind.PICTURE, image.getDestination());
            visitChildren(image);
        }

        @Override
        public void visit(LinkReferenceDefinition definition) {
            change.apply(Kind.LINK, definition.getDestination())
                    .ifPresent(
                            text ->
                                    replace(
                                            definition,
                                            DEFINITION,
                                            text,
                                            TextEdits.startOf(definition)));
        }

        @Override
        public void visit(HtmlBlock html) {
            readHtml(html);
        }

        @Override
        public void visit(HtmlInline html) {
            readHtml(html);
        }
    }

    private void read(Node node, Kind kind, String destination) {
        var start = TextEdits.startOf(node);
        var end = TextEdits.endOf(node);
        if (start < 0 || end <= start) {
            return;
        }
        var written = markdown.substring(start, end);
        var isWords =
                written.endsWith(")") && (written.startsWith("[") || written.startsWith("!["));
        if (isWords) {
            var words = node.getLastChild() == null ? -1 : TextEdits.endOf(node.getLastChild());
            change.apply(kind, destination)
                    .ifPresent(text -> replace(node, INLINE, text, Math.max(start, words)));
        } else if (!written.endsWith("]")) {
            var shown = written.replaceAll("[<>]", "");
            change.apply(kind, destination)
                    .ifPresent(text -> edits.replace(start, end, words(shown, text)));
        }
    }

    private static String words(String shown, String destination) {
        return "[%s](%s)".formatted(shown.replaceAll("([\\[\\]\\\\])", "\\\\$1"), destination);
    }

    private void replace(Node node, Pattern form, String text, int from) {
        if (from < 0) {
            return;
        }
        var found = form.matcher(markdown).region(from, TextEdits.endOf(node));
        if (found.find()) {
            var group = found.start(1) >= 0 ? 1 : 2;
            edits.replace(found.start(group), end(found, group), text);
        }
    }

    /** Without the bracket that ends the link, which a bare address seems to hold. */
    private int end(MatchResult found, int group) {
        var end = found.end(group);
        if (group == 1 || found.group().startsWith("[") || found.group().startsWith(" ")) {
            return end;
        }
        var depth = 0;
        for (var at = found.start(group); at < end; at++) {
            var character = markdown.charAt(at);
            if (character == '\\') {
                at++;
            } else if (character == '(') {
                depth++;
            } else if (character == ')' && depth-- == 0) {
                return at;
            }
        }
        return end;
    }

    private void readHtml(Node node) {
        var start = TextEdits.startOf(node);
        if (start >= 0) {
            var found = ATTRIBUTE.matcher(markdown).region(start, TextEdits.endOf(node));
            var isSeen = true;
            while (found.find()) {
                if (found.group(1) != null) {
                    isSeen = !UNSEEN.contains(found.group(1).toLowerCase(Locale.ROOT));
                } else if (isSeen) {
                    readAttribute(found);
                }
            }
        }
    }

    private void readAttribute(MatchResult found) {
        var group = found.start(3) >= 0 ? 3 : 4;
        var kind = found.group(2).equalsIgnoreCase("href") ? Kind.LINK : Kind.PICTURE;
        change.apply(kind, found.group(group).replace("&amp;", "&"))
                .ifPresent(
                        text ->
                                edits.replace(
                                        found.start(group),
                                        found.end(group),
                                        text.replace("&", "&amp;")));
    }
}
