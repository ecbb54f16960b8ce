package dev.seriatim.importing.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.text.Characters;

/**
 * Makes the pieces of a paragraph nodes of Markdown. A mark whose asterisks would be read as
 * asterisks where they stand, as within a word before a bracket, is written as HTML.
 */
final class InlineTree {

    private final List<InlinePiece> pieces;
    private final int[] partners;
    private final boolean[] isHtml;

    private InlineTree(List<InlinePiece> pieces) {
        this.pieces = pieces;
        partners = new int[pieces.size()];
        isHtml = new boolean[pieces.size()];
        pair();
    }

    /** Adds a paragraph to the node that stands for it. */
    static void append(List<InlinePiece> pieces, Node parent) {
        new InlineTree(pieces).appendTo(parent);
    }

    private void pair() {
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i) instanceof InlinePiece.Start) {
                open.push(i);
            } else if (pieces.get(i) instanceof InlinePiece.End) {
                partners[i] = open.pop();
                partners[partners[i]] = i;
            }
        }
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i) instanceof InlinePiece.Start start && start.mark().isDelimited()) {
                isHtml[i] = !isRead(i, partners[i]);
                isHtml[partners[i]] = isHtml[i];
            }
        }
    }

    /** CommonMark 6.2: whether the delimiters here begin and end emphasis, rules 1 to 10. */
    private boolean isRead(int start, int end) {
        boolean isInnermost = isDelimiter(start - 1) || isDelimiter(end + 1);
        if (isInnermost && !(isDelimiter(start - 1) && partners[start - 1] == end + 1)) {
            return false;
        }
        return mayTouch(firstOf(start + 1), lastOf(start - 1))
                && mayTouch(lastOf(end - 1), firstOf(end + 1));
    }

    /** Left- and right-flanking: what is inside is no space, and punctuation only at an edge. */
    private static boolean mayTouch(int inside, int outside) {
        return !isSpace(inside)
                && (isLetter(inside)
                        || isSpace(outside)
                        || Characters.isPunctuationCodePoint(outside));
    }

    private boolean isDelimiter(int index) {
        if (index < 0 || index >= pieces.size() || isHtml[index]) {
            return false;
        }
        InlinePiece piece = pieces.get(index);
        return piece instanceof InlinePiece.Start start && start.mark().isDelimited()
                || piece instanceof InlinePiece.End end && end.mark().isDelimited();
    }

    private int firstOf(int index) {
        return index < pieces.size() && pieces.get(index) instanceof InlinePiece.Words words
                ? words.text().codePointAt(0)
                : edgeOf(index);
    }

    private int lastOf(int index) {
        return index >= 0 && pieces.get(index) instanceof InlinePiece.Words words
                ? words.text().codePointBefore(words.text().length())
                : edgeOf(index);
    }

    /** Whatever is neither text nor a line's end is written with punctuation at its edges. */
    private int edgeOf(int index) {
        boolean isLineEnd =
                index < 0
                        || index >= pieces.size()
                        || pieces.get(index) instanceof InlinePiece.LineEnd;
        return isLineEnd ? ' ' : '*';
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isLetter(int c) {
        return Character.isLetterOrDigit(c);
    }

    private void appendTo(Node parent) {
        Node current = parent;
        for (int i = 0; i < pieces.size(); i++) {
            InlinePiece piece = pieces.get(i);
            if (piece instanceof InlinePiece.Words words) {
                appendWords(words.text(), i, current);
            } else if (piece instanceof InlinePiece.LineEnd) {
                current.appendChild(new HardLineBreak());
            } else if (piece instanceof InlinePiece.Leaf leaf) {
                current.appendChild(leaf.node());
            } else if (piece instanceof InlinePiece.Start start) {
                current = start(start.mark(), i, current);
            } else if (piece instanceof InlinePiece.End end) {
                current = end(end.mark(), i, current);
            }
        }
    }

    /** A plus sign would begin a list, and an exclamation mark before a bracket a picture. */
    private void appendWords(String words, int index, Node parent) {
        boolean isList = edgeOf(index - 1) == ' ' && words.startsWith("+");
        boolean isBeforeLeaf =
                index + 1 < pieces.size() && pieces.get(index + 1) instanceof InlinePiece.Leaf;
        boolean isPicture = isBeforeLeaf && words.endsWith("!");
        if (isList) {
            parent.appendChild(InlinePiece.html("\\+"));
        }
        parent.appendChild(
                new Text(words.substring(isList ? 1 : 0, words.length() - (isPicture ? 1 : 0))));
        if (isPicture) {
            parent.appendChild(InlinePiece.html("\\!"));
        }
    }

    private Node start(InlineMark mark, int index, Node parent) {
        if (isWrittenAsHtml(mark, index)) {
            parent.appendChild(InlinePiece.html(mark.start()));
            return parent;
        }
        Node node =
                switch (mark.kind()) {
                    case EMPHASIS -> new Emphasis(isBehindAsterisks(parent) ? "_" : "*");
                    case STRONG -> new StrongEmphasis();
                    case STRUCK -> new Strikethrough("~~");
                    default -> new Link(mark.address(), mark.title());
                };
        parent.appendChild(node);
        return node;
    }

    private static boolean isBehindAsterisks(Node parent) {
        return parent instanceof StrongEmphasis && parent.getFirstChild() == null;
    }

    private Node end(InlineMark mark, int index, Node current) {
        if (isWrittenAsHtml(mark, index)) {
            current.appendChild(InlinePiece.html(mark.end()));
            return current;
        }
        return current.getParent();
    }

    private boolean isWrittenAsHtml(InlineMark mark, int index) {
        return mark.kind() == InlineMark.Kind.HTML || isHtml[index];
    }
}
