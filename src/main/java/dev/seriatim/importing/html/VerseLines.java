package dev.seriatim.importing.html;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Lines of verse, whose ends count. */
final class VerseLines {

    private VerseLines() {}

    /** Adds the lines of a verse to a paragraph. */
    static void read(Element verse, HtmlInlines inlines, InlineRun run) {
        for (Node child : verse.childNodes()) {
            if (child instanceof TextNode text) {
                lines(text.getWholeText(), run);
            } else if (child instanceof Element element && holdsLines(element)) {
                int marks = inlines.start(element, run);
                read(element, inlines, run);
                inlines.end(marks, run);
            } else {
                inlines.read(child, run);
            }
        }
    }

    private static boolean holdsLines(Element element) {
        return element.childNodeSize() > 0 && element.wholeText().indexOf('\n') >= 0;
    }

    private static void lines(String text, InlineRun run) {
        String[] lines = text.split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.lineEnd();
            }
            run.words(lines[i]);
        }
    }
}
