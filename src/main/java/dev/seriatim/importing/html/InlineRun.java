package dev.seriatim.importing.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.commonmark.node.Code;
import org.commonmark.node.Node;

/**
 * Words that stand one after the other, as they come out of HTML: white space collapses and stands
 * outside of marks, marks without words vanish, those that meet are one, and two line breaks begin
 * another paragraph.
 */
final class InlineRun {

    private final List<List<InlinePiece>> paragraphs = new ArrayList<>();
    private final Deque<InlineMark> open = new ArrayDeque<>();
    private final Deque<Boolean> counted = new ArrayDeque<>();
    private final List<InlineMark> waiting = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private List<InlinePiece> pieces = new ArrayList<>();
    private boolean hasContent;
    private boolean hasSpace;
    private int lineEnds;

    void start(InlineMark mark) {
        boolean isNothing = open.stream().anyMatch(mark::isNothingWithin);
        counted.push(!isNothing);
        if (!isNothing) {
            open.push(mark);
            waiting.add(mark);
        }
    }

    /** Ends the mark that was started last. */
    void end() {
        if (counted.pop()) {
            InlineMark mark = open.pop();
            if (waiting.isEmpty()) {
                String spaces = takeLastSpaces();
                endWords();
                pieces.add(new InlinePiece.End(mark));
                words.append(spaces);
            } else {
                waiting.remove(waiting.size() - 1);
            }
        }
    }

    /** Ends all marks that are still open. */
    void endAll() {
        while (!counted.isEmpty()) {
            end();
        }
    }

    void words(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
                hasSpace = true;
            } else {
                makeReady(isNoBreakSpace(c));
                words.append(c);
            }
        }
    }

    void lineEnd() {
        lineEnds++;
        hasSpace = false;
    }

    void space() {
        hasSpace = true;
    }

    void leaf(Node node) {
        makeReady(false);
        endWords();
        int last = pieces.size() - 1;
        if (node instanceof Code code
                && last >= 0
                && pieces.get(last) instanceof InlinePiece.Leaf leaf
                && leaf.node() instanceof Code before) {
            before.setLiteral(before.getLiteral() + code.getLiteral());
        } else {
            pieces.add(new InlinePiece.Leaf(node));
        }
    }

    /** What was said so far, by paragraphs; all marks have ended. */
    List<List<InlinePiece>> paragraphs() {
        endParagraph();
        var all = List.copyOf(paragraphs);
        paragraphs.clear();
        hasSpace = false;
        return all;
    }

    /** The same space does not break a line, but no mark begins with it, CommonMark 6.2. */
    private void makeReady(boolean isSpace) {
        if (lineEnds > 0 && hasContent) {
            endLine();
        } else if (hasSpace && hasContent) {
            words.append(' ');
        }
        hasSpace = false;
        lineEnds = 0;
        hasContent = true;
        if (!waiting.isEmpty() && !isSpace) {
            waiting.forEach(this::startNow);
            waiting.clear();
        }
    }

    private void startNow(InlineMark mark) {
        endWords();
        int last = pieces.size() - 1;
        if (last >= 0
                && pieces.get(last) instanceof InlinePiece.End end
                && mark.continues(end.mark())) {
            pieces.remove(last);
        } else {
            pieces.add(new InlinePiece.Start(mark));
        }
    }

    private void endLine() {
        if (lineEnds == 1) {
            endWords();
            pieces.add(new InlinePiece.LineEnd());
            return;
        }
        List<InlineMark> begun = begun();
        for (int i = begun.size() - 1; i >= 0; i--) {
            endWords();
            pieces.add(new InlinePiece.End(begun.get(i)));
        }
        endParagraph();
        waiting.addAll(0, begun);
    }

    /** The open marks that do not wait, the outermost first. */
    private List<InlineMark> begun() {
        var begun = new ArrayList<InlineMark>();
        Iterator<InlineMark> outermostFirst = open.descendingIterator();
        while (begun.size() < open.size() - waiting.size()) {
            begun.add(outermostFirst.next());
        }
        return begun;
    }

    private void endParagraph() {
        endWords();
        if (!pieces.stream().allMatch(InlineRun::isBlank)) {
            paragraphs.add(pieces);
        }
        pieces = new ArrayList<>();
        hasContent = false;
        lineEnds = 0;
    }

    private void endWords() {
        if (!words.isEmpty()) {
            pieces.add(new InlinePiece.Words(words.toString()));
            words.setLength(0);
        }
    }

    /** Spaces that stay where they are, but outside of a mark that ends. */
    private String takeLastSpaces() {
        int last = words.length();
        while (last > 0 && isNoBreakSpace(words.charAt(last - 1))) {
            last--;
        }
        String spaces = words.substring(last);
        words.setLength(last);
        return spaces;
    }

    private static boolean isBlank(InlinePiece piece) {
        return piece instanceof InlinePiece.LineEnd
                || piece instanceof InlinePiece.Words words
                        && words.text().chars().allMatch(Character::isSpaceChar);
    }

    private static boolean isNoBreakSpace(char c) {
        return Character.isSpaceChar(c);
    }
}
