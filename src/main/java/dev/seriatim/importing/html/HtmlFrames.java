package dev.seriatim.importing.html;

import java.util.Locale;
import org.jsoup.nodes.Element;

/** Reads what keeps tags of HTML around Markdown: details, and text that says its direction. */
final class HtmlFrames {

    private final Conversion conversion;

    HtmlFrames(Conversion conversion) {
        this.conversion = conversion;
    }

    void appendDetails(Element details, HtmlBlocks blocks) {
        Element summary = details.selectFirst("> summary");
        String open = details.hasAttr("open") ? "<details open>" : "<details>";
        blocks.html(open + (summary == null ? "" : RawPassage.of(summary, conversion)));
        blocks.insideBut(summary, details);
        blocks.html("</details>");
    }

    void appendTurned(Element section, HtmlBlocks blocks) {
        blocks.html("<div dir=\"" + direction(section) + "\">");
        blocks.insideBut(null, section);
        blocks.html("</div>");
    }

    /**
     * Whether a reader would not see from the letters in which direction a block is meant; where
     * they show it, nothing needs to be said.
     */
    static boolean isTurned(Element block) {
        return switch (direction(block)) {
            case "rtl" -> firstIs(block, Character.DIRECTIONALITY_LEFT_TO_RIGHT);
            case "ltr" ->
                    firstIs(block, Character.DIRECTIONALITY_RIGHT_TO_LEFT)
                            || firstIs(block, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
            default -> false;
        };
    }

    private static String direction(Element block) {
        return block.attr("dir").strip().toLowerCase(Locale.ROOT);
    }

    private static boolean firstIs(Element block, byte direction) {
        return block.text()
                .codePoints()
                .filter(Character::isLetter)
                .mapToObj(Character::getDirectionality)
                .findFirst()
                .filter(found -> found == direction)
                .isPresent();
    }
}
