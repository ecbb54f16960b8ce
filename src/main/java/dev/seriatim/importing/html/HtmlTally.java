package dev.seriatim.importing.html;

import dev.seriatim.importing.format.SourceTally;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Counts what readers of HTML see: of what was exported, and of what is shown here, so that the two
 * can be compared.
 */
public final class HtmlTally implements NodeFilter {

    private final HtmlFootnotes footnotes;
    private int words;
    private int links;
    private int pictures;
    private int codeBlocks;
    private int tables;
    private boolean isInWord;

    private HtmlTally(HtmlFootnotes footnotes) {
        this.footnotes = footnotes;
    }

    /**
     * Counts what an element holds. Foreign documents are counted as the links that they become,
     * tables that only arrange what they hold not at all.
     */
    public static SourceTally of(Element body) {
        var footnotes = HtmlFootnotes.of(body);
        var tally = new HtmlTally(footnotes);
        body.filter(tally);
        return new SourceTally(
                tally.words,
                tally.links,
                tally.pictures,
                tally.codeBlocks,
                tally.tables,
                footnotes.count());
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            read(text.getWholeText());
        } else if (node instanceof Element element && depth > 0) {
            return read(element);
        }
        return FilterResult.CONTINUE;
    }

    private FilterResult read(Element element) {
        boolean isNote = footnotes.isLeftOut(element) && !element.normalName().equals("a");
        if (footnotes.isLeftOut(element) && !isNote
                || HtmlNames.isUnseen(element)
                || CodeListing.isNumbers(element)) {
            return FilterResult.SKIP_CHILDREN;
        }
        if (HtmlNames.isEmbedding(element)) {
            links += HtmlEmbed.of(element).address().isEmpty() ? 0 : 1;
            return FilterResult.SKIP_CHILDREN;
        }
        isInWord &= !parts(element);
        return count(element);
    }

    private FilterResult count(Element element) {
        switch (element.normalName()) {
            case "a" -> links += isLink(element) ? 1 : 0;
            case "img" -> pictures += isPicture(element) ? 1 : 0;
            case "pre" -> codeBlocks += CodeListing.isVerse(element) ? 0 : 1;
            case "table" -> tables += isTable(element) ? 1 : 0;
            case "svg", "math", "canvas", "noscript" -> {
                return FilterResult.SKIP_CHILDREN;
            }
            default -> {}
        }
        return FilterResult.CONTINUE;
    }

    private boolean isLink(Element link) {
        String address = WebAddress.of(link.attr("href"));
        return !address.isEmpty()
                && !WebAddress.isUnsafe(address)
                && !isOfFootnote(link)
                && (!link.text().isBlank() || link.selectFirst("img") != null);
    }

    private boolean isOfFootnote(Element link) {
        Element parent = link.parent();
        return footnotes.isReference(link) || parent != null && footnotes.isReference(parent);
    }

    private static boolean isPicture(Element picture) {
        return HtmlPicture.of(picture).isShown() && !HtmlNames.isTracker(picture);
    }

    private static boolean isTable(Element table) {
        return !HtmlTables.isLayout(table)
                && HtmlTables.hasCells(table)
                && CodeListing.inNumberedLines(table) == null;
    }

    private void read(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isSpace = Character.isWhitespace(c) || Character.isSpaceChar(c);
            words += !isSpace && !isInWord ? 1 : 0;
            isInWord = !isSpace;
        }
    }

    private static boolean parts(Element element) {
        return HtmlNames.isBlock(element) || element.normalName().equals("br");
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        isInWord &= !(node instanceof Element element && parts(element));
        return FilterResult.CONTINUE;
    }
}
