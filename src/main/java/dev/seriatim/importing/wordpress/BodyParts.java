package dev.seriatim.importing.wordpress;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Pieces of HTML that are not touched while what stands around them gets its paragraphs. */
final class BodyParts {

    private static final String ELEMENT = "wp-part";

    private final List<String> parts = new ArrayList<>();

    /** Keeps a piece of HTML, and says what stands for it. */
    String keep(String html) {
        parts.add(html);
        return "<%s n=\"%d\"></%1$s>".formatted(ELEMENT, parts.size() - 1);
    }

    /** Puts the pieces back in their places. */
    void putBack(Element body) {
        for (Element place : body.getElementsByTag(ELEMENT)) {
            String number = place.attr("n");
            boolean isOurs = number.matches("[0-9]{1,8}");
            int index = isOurs ? Integer.parseInt(number) : parts.size();
            if (index < parts.size()) {
                List<Node> nodes =
                        Jsoup.parseBodyFragment(parts.get(index)).body().childNodesCopy();
                nodes.forEach(place::before);
                place.remove();
            }
        }
    }
}
