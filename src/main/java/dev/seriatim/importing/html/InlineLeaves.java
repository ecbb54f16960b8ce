package dev.seriatim.importing.html;

import org.commonmark.node.Code;
import org.commonmark.node.Image;
import org.commonmark.node.Text;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** Reads the elements within a line that hold no further ones: breaks, pictures, code, embeds. */
final class InlineLeaves {

    private static final Evaluator MORE_THAN_TEXT =
            Selector.evaluatorOf("a[href], img, sub, sup, var, br");

    private final Conversion conversion;
    private final HtmlInlines inlines;

    InlineLeaves(Conversion conversion, HtmlInlines inlines) {
        this.conversion = conversion;
        this.inlines = inlines;
    }

    /** Adds an element to a paragraph, and says whether it was one of these. */
    boolean read(Element element, InlineRun run) {
        if (element.normalName().equals("input") && TaskBoxes.isBox(element)) {
            run.leaf(InlinePiece.html(TaskBoxes.written(element)));
            run.space();
            return true;
        }
        if (HtmlNames.isUnseen(element)) {
            LeftOut.remark(element, conversion.remarks());
            return true;
        }
        if (HtmlNames.isEmbedding(element)) {
            embed(element, run);
            return true;
        }
        switch (element.normalName()) {
            case "br" -> run.lineEnd();
            case "wbr" -> {}
            case "img", "amp-img" -> picture(element, run);
            case "noscript" -> noscript(element, run);
            case "code", "tt" -> code(element, run);
            case "svg", "canvas", "math" -> drawing(element, run);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void picture(Element element, InlineRun run) {
        var picture = HtmlPicture.of(element);
        if (HtmlNames.isTracker(element)) {
            conversion
                    .remarks()
                    .add(
                            "counting-picture",
                            "A picture of one pixel, which counts readers, was left out.",
                            picture.address());
        } else if (picture.isShown()) {
            conversion.picture(picture.address());
            run.leaf(picture.titled());
        } else {
            conversion
                    .remarks()
                    .add(
                            "picture-without-address",
                            "A picture that has no address on the web was left out; what it says"
                                    + " of itself stands in its place.",
                            picture.alt());
            run.words(picture.alt());
        }
    }

    /** What stands in for a picture that a script was to load. */
    private void noscript(Element element, InlineRun run) {
        Element before = element.previousElementSibling();
        boolean isTwice =
                before != null
                        && before.normalName().equals("img")
                        && HtmlPicture.of(before).isShown()
                        && element.selectFirst("img") != null;
        if (!isTwice) {
            inlines.readChildren(element, run);
        }
    }

    private void code(Element element, InlineRun run) {
        String literal = element.wholeText().replaceAll("[ \\t\\r\\n\\f]+", " ");
        Element only = element.childNodeSize() == 1 ? element.firstElementChild() : null;
        if (literal.isBlank()) {
            inlines.readChildren(element, run);
        } else if (only != null && only.normalName().equals("a")) {
            int marks = inlines.start(only, run);
            spaced(literal, run);
            inlines.end(marks, run);
        } else if (element.selectFirst(MORE_THAN_TEXT) != null) {
            run.start(InlineMark.html("<code>", "code"));
            inlines.readChildren(element, run);
            run.end();
        } else {
            spaced(literal, run);
        }
    }

    private static void spaced(String literal, InlineRun run) {
        if (literal.startsWith(" ")) {
            run.space();
        }
        run.leaf(new Code(literal.strip()));
        if (literal.endsWith(" ")) {
            run.space();
        }
    }

    private void embed(Element element, InlineRun run) {
        var embed = HtmlEmbed.of(element);
        if (!embed.poster().isEmpty()) {
            conversion.picture(embed.poster());
            run.leaf(new Image(WebAddress.inMarkdown(embed.poster()), null));
        }
        run.space();
        if (!embed.address().isEmpty()) {
            run.start(InlineMark.link(WebAddress.inMarkdown(embed.address()), null));
            run.words(embed.title().isEmpty() ? embed.address() : embed.title());
            run.end();
            run.space();
        }
        LeftOut.remark(embed, conversion.remarks());
    }

    private void drawing(Element element, InlineRun run) {
        Element source = element.selectFirst("annotation[encoding=application/x-tex]");
        String words = source == null ? element.text() : source.text();
        LeftOut.remarkDrawing(element.normalName(), words, conversion.remarks());
        if (source != null) {
            run.leaf(new Code(words.strip()));
        } else if (!words.isBlank()) {
            run.leaf(new Text(words.strip()));
        }
    }
}
