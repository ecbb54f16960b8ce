package dev.seriatim.importing.html;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.commonmark.node.Image;

/** What is made of words where there may be one line only. */
final class InlineRuns {

    private InlineRuns() {}

    /** Ends all marks and takes what was said. */
    static List<List<InlinePiece>> ended(InlineRun run) {
        run.endAll();
        return run.paragraphs();
    }

    /** All in one line, breaks replaced by spaces. */
    static List<InlinePiece> inOneLine(List<List<InlinePiece>> paragraphs) {
        return joined(paragraphs, () -> new InlinePiece.Words(" "));
    }

    /** All in one line, breaks replaced by tags. */
    static List<InlinePiece> inOneCell(List<List<InlinePiece>> paragraphs) {
        return joined(paragraphs, () -> new InlinePiece.Leaf(InlinePiece.html("<br>")));
    }

    private static List<InlinePiece> joined(
            List<List<InlinePiece>> paragraphs, Supplier<InlinePiece> lineEnd) {
        var line = new ArrayList<InlinePiece>();
        for (List<InlinePiece> paragraph : paragraphs) {
            if (!line.isEmpty()) {
                line.add(lineEnd.get());
            }
            for (InlinePiece piece : paragraph) {
                line.add(piece instanceof InlinePiece.LineEnd ? lineEnd.get() : piece);
            }
        }
        return line;
    }

    /** Whether there are pictures alone. */
    static boolean isPicture(List<InlinePiece> pieces) {
        return pieces.stream()
                .allMatch(
                        piece ->
                                piece instanceof InlinePiece.Start
                                        || piece instanceof InlinePiece.End
                                        || piece instanceof InlinePiece.Leaf leaf
                                                && leaf.node() instanceof Image);
    }
}
