package dev.seriatim.importing.html;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Reads what stands within a line. */
final class HtmlInlines {

    private static final Map<String, InlineMark> MARKS =
            Map.of(
                    "em", InlineMark.EMPHASIS,
                    "i", InlineMark.EMPHASIS,
                    "strong", InlineMark.STRONG,
                    "b", InlineMark.STRONG,
                    "s", InlineMark.STRUCK,
                    "strike", InlineMark.STRUCK,
                    "del", InlineMark.STRUCK);

    /** What Markdown has no form for, and readers may be given. */
    private static final Set<String> KEPT =
            Set.of(
                    "sub", "sup", "u", "mark", "small", "kbd", "q", "cite", "abbr", "ins", "dfn",
                    "samp", "var", "bdi", "bdo", "ruby", "rt", "rb", "rtc", "time");

    private static final Pattern BOLD =
            Pattern.compile("(?i)font-weight\\s*:\\s*(?:bold|bolder|[6-9]00)");
    private static final Pattern LIGHT =
            Pattern.compile("(?i)font-(?:weight|style)\\s*:\\s*(?:normal|[1-5]00)");
    private static final Pattern SLANTED =
            Pattern.compile("(?i)font-style\\s*:\\s*(?:italic|oblique)");
    private static final Pattern STRUCK =
            Pattern.compile("(?i)text-decoration[a-z-]*\\s*:[^;]*line-through");

    private final Conversion conversion;
    private final InlineLeaves leaves;

    HtmlInlines(Conversion conversion) {
        this.conversion = conversion;
        leaves = new InlineLeaves(conversion, this);
    }

    /** Adds a node, and what it holds, to a paragraph. */
    void read(Node node, InlineRun run) {
        if (node instanceof TextNode text) {
            run.words(text.getWholeText());
        } else if (node instanceof Element element) {
            read(element, run);
        }
    }

    private void read(Element element, InlineRun run) {
        if (conversion.footnotes().isReference(element)) {
            run.leaf(InlinePiece.html(conversion.footnotes().reference(element)));
        } else if (!conversion.footnotes().isLeftOut(element) && !leaves.read(element, run)) {
            boolean isBlock = HtmlNames.isBlock(element);
            lineEnd(isBlock, run);
            int marks = start(element, run);
            readChildren(element, run);
            end(marks, run);
            lineEnd(isBlock, run);
        }
    }

    void readChildren(Element element, InlineRun run) {
        for (Node child : element.childNodes()) {
            read(child, run);
        }
    }

    private static void lineEnd(boolean isBlock, InlineRun run) {
        if (isBlock) {
            run.lineEnd();
        }
    }

    /** Starts the marks that an element stands for, and says how many there are. */
    int start(Element element, InlineRun run) {
        anchor(element, run);
        return mark(element, run);
    }

    /** As before, without a place for links. */
    int mark(Element element, InlineRun run) {
        int marks = start(markOf(element), run);
        if (!element.attr("style").isEmpty()) {
            String style = element.attr("style");
            marks += start(BOLD.matcher(style).find() ? InlineMark.STRONG : null, run);
            marks += start(SLANTED.matcher(style).find() ? InlineMark.EMPHASIS : null, run);
            marks += start(STRUCK.matcher(style).find() ? InlineMark.STRUCK : null, run);
        }
        return marks;
    }

    private static int start(@Nullable InlineMark mark, InlineRun run) {
        if (mark != null) {
            run.start(mark);
        }
        return mark == null ? 0 : 1;
    }

    void end(int marks, InlineRun run) {
        for (int i = 0; i < marks; i++) {
            run.end();
        }
    }

    /** Keeps a place that links of the text lead to. */
    void anchor(Element element, InlineRun run) {
        String id = conversion.linkedId(element);
        if (!id.isEmpty()) {
            run.leaf(InlinePiece.html("<a id=\"" + RawPassage.escaped(id) + "\"></a>"));
        }
    }

    private @Nullable InlineMark markOf(Element element) {
        String name = element.normalName();
        InlineMark mark = MARKS.get(name);
        if (mark != null) {
            // Editors of documents wrap all they copy in <b style="font-weight:normal">.
            return LIGHT.matcher(element.attr("style")).find() ? null : mark;
        }
        if (name.equals("a")) {
            return linkOf(element);
        }
        boolean isForeign = name.equals("span") && (hasLanguage(element) || isTurned(element));
        return KEPT.contains(name) || isForeign
                ? InlineMark.html(RawPassage.startTag(element), name)
                : null;
    }

    private static boolean hasLanguage(Element element) {
        return !element.attr("lang").isBlank();
    }

    private static boolean isTurned(Element element) {
        return !element.attr("dir").isBlank();
    }

    private @Nullable InlineMark linkOf(Element link) {
        String address = WebAddress.of(link.attr("href"));
        if (address.isEmpty()) {
            return null;
        }
        if (WebAddress.isUnsafe(address)) {
            conversion
                    .remarks()
                    .add(
                            "unsafe-link",
                            "A link that runs or embeds something (javascript:, data:) became"
                                    + " plain text.",
                            WebAddress.scheme(address) + ": " + link.text());
            return null;
        }
        String title = link.attr("title").strip().replaceAll("\\s+", " ");
        return InlineMark.link(WebAddress.inMarkdown(address), title.isEmpty() ? null : title);
    }
}
