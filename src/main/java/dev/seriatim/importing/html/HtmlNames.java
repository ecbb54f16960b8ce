package dev.seriatim.importing.html;

import java.util.Set;
import org.jsoup.nodes.Element;

/** Which elements are what. */
final class HtmlNames {

    private static final Set<String> BLOCKS =
            Set.of(
                    ("address article aside blockquote body center dd details dialog dir div dl dt"
                                    + " fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup"
                                    + " hr legend li main menu nav ol p pre search section summary table tbody"
                                    + " td tfoot th thead tr ul")
                            .split(" "));

    /** What readers do not see, or what is no text. */
    private static final Set<String> UNSEEN =
            Set.of(
                    ("script style template head title meta link base noframes datalist select"
                                    + " textarea input optgroup option param source track rp area")
                            .split(" "));

    private static final Set<String> EMBEDDING =
            Set.of("iframe", "frame", "embed", "object", "audio", "video", "amp-iframe");

    private static final Set<String> LISTS = Set.of("ul", "ol", "menu", "dir");

    private HtmlNames() {}

    static boolean isBlock(Element element) {
        return BLOCKS.contains(element.normalName());
    }

    static boolean isUnseen(Element element) {
        String hidden = element.attr("hidden");
        return UNSEEN.contains(element.normalName())
                || element.hasAttr("hidden") && !hidden.equals("until-found");
    }

    static boolean isEmbedding(Element element) {
        return EMBEDDING.contains(element.normalName());
    }

    static boolean isList(Element element) {
        return LISTS.contains(element.normalName());
    }

    /** Whether all that an element holds is written with a mark before each line. */
    static boolean isNesting(Element element) {
        return isList(element) || element.normalName().equals("blockquote");
    }

    static boolean isTopHeading(Element element) {
        return element.normalName().equals("h1") && !element.text().isBlank();
    }

    /** Whether nobody is meant to see a picture, which only counts who looks. */
    static boolean isTracker(Element picture) {
        return isTiny(picture.attr("width")) && isTiny(picture.attr("height"));
    }

    private static boolean isTiny(String size) {
        return size.equals("0") || size.equals("1");
    }
}
