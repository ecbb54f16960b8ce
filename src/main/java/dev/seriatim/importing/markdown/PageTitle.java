package dev.seriatim.importing.markdown;

import dev.seriatim.importing.format.FoundNote;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jsoup.parser.Tag;
import org.jspecify.annotations.Nullable;

/**
 * A title in plain text. Tags around its words are left out, {@code <em>Low</em> Tide}; a tag that
 * nothing closes, or that HTML does not know, is one of the words: {@code Use <b>}, {@code
 * Map<String>}. What is in a code span is never mark-up.
 *
 * @param leftOut the mark-up that is not in the words
 */
record PageTitle(String words, List<String> leftOut) {

    private static final Parser PARSER = Parser.builder().maxInlineNesting(50).build();

    /** What is longer is no title with mark-up in it. */
    private static final int LONGEST = 2_000;

    private static final Pattern CODE_OR_TAG =
            Pattern.compile(
                    "(?<!`)(`++)(?!`)[^\\n]*?(?<!`)\\1(?!`)|<!--.*?-->|</?[A-Za-z][^<>]*+>");
    private static final Pattern TAG =
            Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9]*+)(?:[\\s/].*)?>");

    private record Piece(String text, boolean isTag) {}

    /** The title that a field says: HTML may be in it, and Markdown stays as it is typed. */
    static PageTitle ofField(String text) {
        if (text.length() > LONGEST) {
            return new PageTitle(text.strip(), List.of());
        }
        var pieces = new ArrayList<Piece>();
        Matcher found = CODE_OR_TAG.matcher(text);
        int done = 0;
        while (found.find()) {
            pieces.add(new Piece(text.substring(done, found.start()), false));
            pieces.add(new Piece(found.group(), found.group(1) == null));
            done = found.end();
        }
        pieces.add(new Piece(text.substring(done), false));
        return of(pieces);
    }

    /** The title that a heading says, given without its signs. */
    static PageTitle ofHeading(String markdown) {
        var pieces = new ArrayList<Piece>();
        PARSER.parse("# " + markdown).accept(new HeadingPieces(pieces));
        return of(pieces);
    }

    private static PageTitle of(List<Piece> pieces) {
        boolean[] isMarkup = markup(pieces);
        var words = new StringBuilder();
        var leftOut = new ArrayList<String>();
        for (int i = 0; i < pieces.size(); i++) {
            String text = pieces.get(i).text();
            if (isMarkup[i]) {
                leftOut.add(text);
                words.append("br".equals(name(text)) ? " " : "");
            } else {
                words.append(text);
            }
        }
        return new PageTitle(words.toString().replaceAll("\\s++", " ").strip(), leftOut);
    }

    /** Tags that enclose something, those that are whole by themselves, and comments. */
    private static boolean[] markup(List<Piece> pieces) {
        var isMarkup = new boolean[pieces.size()];
        Map<String, Deque<Integer>> open = new HashMap<>();
        for (int i = 0; i < pieces.size(); i++) {
            String text = pieces.get(i).text();
            String name = pieces.get(i).isTag() ? name(text) : null;
            if (name == null) {
                isMarkup[i] = pieces.get(i).isTag() && text.startsWith("<!--");
            } else if (Tag.valueOf(name).isEmpty()) {
                isMarkup[i] = true;
            } else if (!text.startsWith("</")) {
                open.computeIfAbsent(name, same -> new ArrayDeque<>()).push(i);
            } else if (open.containsKey(name) && !open.get(name).isEmpty()) {
                isMarkup[i] = true;
                isMarkup[open.get(name).pop()] = true;
            }
        }
        return isMarkup;
    }

    /** Which element of HTML a tag is of, if of one. */
    private static @Nullable String name(String tag) {
        Matcher matcher = TAG.matcher(tag);
        String name = matcher.matches() ? matcher.group(2).toLowerCase(Locale.ROOT) : "";
        return Tag.isKnownTag(name) ? name : null;
    }

    /** Says which mark-up was left out, if any was. */
    Optional<FoundNote> note(@Nullable Integer line) {
        return leftOut.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new FoundNote(
                                "title-markup-left-out",
                                line,
                                "A title is plain text; the mark-up in it was left out.",
                                String.join(" ", leftOut)));
    }

    private static final class HeadingPieces extends AbstractVisitor {

        private final List<Piece> pieces;

        HeadingPieces(List<Piece> pieces) {
            this.pieces = pieces;
        }

        @Override
        public void visit(Text text) {
            pieces.add(new Piece(text.getLiteral(), false));
        }

        @Override
        public void visit(Code code) {
            pieces.add(new Piece(code.getLiteral(), false));
        }

        @Override
        public void visit(HtmlInline html) {
            pieces.add(new Piece(html.getLiteral(), true));
        }
    }
}
