package dev.seriatim.prose;

import java.util.Iterator;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;
import org.nibor.autolink.LinkExtractor;
import org.nibor.autolink.LinkSpan;
import org.nibor.autolink.LinkType;

/**
 * Addresses of the web that stand in a text as they are, GFM 6.9. They are read before emphasis is,
 * so that no {@code *} or {@code _} of theirs is taken for its mark; addresses of other kinds are
 * left to the library's extension, which looks through the text afterwards.
 */
final class BareAddresses implements Parser.ParserExtension, InlineContentParserFactory {

    private static final LinkExtractor ADDRESSES =
            LinkExtractor.builder().linkTypes(Set.of(LinkType.URL)).build();

    // GFM 6.9: what may stand before an address, besides the beginning of a line and white space.
    private static final String BEFORE = "*_~(";

    // Beyond GFM, which knows ASCII: marks of typography and of East Asia that belong to the prose.
    private static final Pattern ENDING =
            Pattern.compile(
                    "[“”„‟«»‹›‘‚…—―。、，；：？！．（）「」『』【】《》〈〉〔〕［］｛｝]"
                            + "|’(?!\\p{L}|\\p{N})|’s(?!\\p{L}|\\p{N})");

    private static final int FIRST_BEYOND_ASCII = 0x80;

    // "Trailing punctuation": marks of emphasis that begin before the address end behind it.
    private static final String NEVER_LAST = "*_~–";

    @Override
    public void extend(Parser.Builder parser) {
        parser.customInlineContentParserFactory(this);
        parser.postProcessor(
                document -> {
                    document.accept(new NoLinkInLink());
                    return document;
                });
    }

    @Override
    public Set<Character> getTriggerCharacters() {
        return Set.of('h');
    }

    @Override
    public InlineContentParser create() {
        return BareAddresses::read;
    }

    private static ParsedInline read(InlineParserState state) {
        Scanner scanner = state.scanner();
        Position start = scanner.position();
        if (!mayFollow(scanner.peekPreviousCodePoint())
                || !scanner.next("http")
                || !(scanner.next("://") || scanner.next("s://"))) {
            return ParsedInline.none();
        }
        while (scanner.hasNext() && scanner.peek() != '<' && !isSpace(scanner.peek())) {
            scanner.next();
        }
        boolean isEscaped = scanner.peekPreviousCodePoint() == '\\' && scanner.peek() == '<';
        String written = scanner.getSource(start, scanner.position()).getContent();
        String address = address(written.substring(0, written.length() - (isEscaped ? 1 : 0)));
        if (address.isEmpty()) {
            return ParsedInline.none();
        }
        scanner.setPosition(start);
        for (int i = 0; i < address.length(); i++) {
            scanner.next();
        }
        var link = new Link(address, null);
        link.appendChild(new Text(address));
        return ParsedInline.of(link, scanner.position());
    }

    private static boolean mayFollow(int before) {
        return before == Scanner.END
                || isSpace(before)
                || BEFORE.indexOf(before) >= 0
                || before >= FIRST_BEYOND_ASCII;
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static String address(String written) {
        String text = ENDING.split(written, 2)[0];
        Iterator<LinkSpan> links = ADDRESSES.extractLinks(text).iterator();
        LinkSpan first = links.hasNext() ? links.next() : null;
        int end = first == null || first.getBeginIndex() > 0 ? 0 : first.getEndIndex();
        while (end > 0 && NEVER_LAST.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }

    /** CommonMark 6.3: "links cannot contain other links". */
    private static final class NoLinkInLink extends AbstractVisitor {

        private int links;

        @Override
        public void visit(Link link) {
            if (links > 0) {
                Unwrapping.unwrap(link);
            } else {
                links++;
                visitChildren(link);
                links--;
            }
        }
    }
}
