package dev.seriatim.prose;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;
import org.commonmark.parser.delimiter.DelimiterProcessor;
import org.jspecify.annotations.Nullable;

/**
 * Adds links that name an article by its title to what is read inside a paragraph: {@code [[A
 * Secure Base]]}, or with other words to show, {@code [[A Secure Base|that essay]]}. Title and
 * words are plain text, in which a backslash lets a punctuation mark stand for itself. What
 * CommonMark reads as a link, {@code [[1]](#notes)}, or {@code [[1]]} where {@code [1]:} is
 * defined, remains one.
 */
final class TitleLinks implements InlineParserContext, LinkProcessor {

    private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(\\p{Punct})");

    private final InlineParserContext context;

    /** The brackets that a backslash makes text of; they look like those that open a link. */
    private final Set<Node> escaped = Collections.newSetFromMap(new IdentityHashMap<>());

    TitleLinks(InlineParserContext context) {
        this.context = context;
    }

    @Override
    public List<InlineContentParserFactory> getCustomInlineContentParserFactories() {
        var factories = new ArrayList<>(context.getCustomInlineContentParserFactories());
        factories.add(new EscapedBrackets());
        return factories;
    }

    @Override
    public List<DelimiterProcessor> getCustomDelimiterProcessors() {
        return context.getCustomDelimiterProcessors();
    }

    @Override
    public List<LinkProcessor> getCustomLinkProcessors() {
        var processors = new ArrayList<>(context.getCustomLinkProcessors());
        processors.add(this);
        return processors;
    }

    @Override
    public Set<Character> getCustomLinkMarkers() {
        return context.getCustomLinkMarkers();
    }

    @Override
    public int getMaxInlineNesting() {
        return context.getMaxInlineNesting();
    }

    @Override
    @Deprecated
    public LinkReferenceDefinition getLinkReferenceDefinition(String label) {
        return context.getLinkReferenceDefinition(label);
    }

    @Override
    public <D> D getDefinition(Class<D> type, String label) {
        return context.getDefinition(type, label);
    }

    /** The inner brackets have just been read: takes those around them, too. */
    @Override
    public @Nullable LinkResult process(
            LinkInfo inner, Scanner scanner, InlineParserContext itself) {
        var outer = inner.openingBracket().getPrevious();
        scanner.setPosition(inner.afterTextBracket());
        if (!opensTitle(outer) || !scanner.next(']')) {
            return LinkResult.none();
        }
        var end = scanner.position();
        var words = inner.text(scanner);
        scanner.setPosition(end);
        var parts = BAR.split(words, 2);
        var title = plain(parts[0]);
        if (title.isEmpty() || isLinkOtherwise(words, scanner)) {
            return LinkResult.none();
        }
        outer.unlink();
        return LinkResult.replaceWith(link(title, parts.length < 2 ? "" : plain(parts[1])), end);
    }

    private boolean opensTitle(@Nullable Node outer) {
        return outer != null
                && isText("[", outer)
                && !escaped.contains(outer)
                && !isText("!", outer.getPrevious());
    }

    private static boolean isText(String literal, @Nullable Node node) {
        return node instanceof Text text && text.getLiteral().equals(literal);
    }

    // CommonMark 0.31.2, 6.3: inline links, reference links; and the references of footnotes.
    private boolean isLinkOtherwise(String words, Scanner scanner) {
        var isFollowed = scanner.peek() == '(' || scanner.next('[') && scanner.peek() != '[';
        return isFollowed
                || words.startsWith("^")
                || context.getDefinition(LinkReferenceDefinition.class, words) != null;
    }

    private static Link link(String title, String words) {
        var link = new Link(TitleLink.address(title), null);
        link.appendChild(new Text(words.isEmpty() ? title : words));
        return link;
    }

    private static String plain(String source) {
        return ESCAPE.matcher(source).replaceAll("$1").replaceAll("\\s++", " ").strip();
    }

    private final class EscapedBrackets implements InlineContentParserFactory {

        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('\\');
        }

        @Override
        public InlineContentParser create() {
            return this::read;
        }

        private ParsedInline read(InlineParserState state) {
            if (!state.scanner().next("\\[")) {
                return ParsedInline.none();
            }
            var bracket = new Text("[");
            escaped.add(bracket);
            return ParsedInline.of(bracket, state.scanner().position());
        }
    }
}
