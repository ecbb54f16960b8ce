package dev.seriatim.importing.markdown;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.seriatim.importing.format.FoundPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** In which series a page says it stands, and where. */
final class PageSeries {

    private static final String[] ORDERS = {
        "series_order",
        "seriesOrder",
        "series_weight",
        "series_part",
        "seriesPart",
        "series_index",
        "part",
        "chapter",
        "order",
        "weight"
    };

    private PageSeries() {}

    static List<FoundPart> of(LoadedPage page, SiteSections sections) {
        PageFields fields = page.fields();
        var places = new ArrayList<FoundPart>();
        Double order = fields.number(ORDERS).orElse(null);
        for (JsonNode one : fields.all("series")) {
            if (one instanceof ObjectNode object) {
                PageFields inner = PageFields.of(FieldTree.ofObject(object));
                Double own =
                        inner.number("order", "part", "index", "weight", "number").orElse(order);
                inner.text("name", "title")
                        .ifPresent(title -> places.add(new FoundPart(title, own)));
            } else {
                places.add(new FoundPart(sections.seriesNamed(one.asText()), order));
            }
        }
        fields.text("series_title", "seriesTitle", "series_name")
                .filter(title -> places.isEmpty())
                .ifPresent(title -> places.add(new FoundPart(title, order)));
        if (places.isEmpty()) {
            chapter(page, sections).ifPresent(places::add);
        }
        return places;
    }

    /**
     * Pages that a program shows in the order of their numbers are parts of one another's whole.
     */
    private static Optional<FoundPart> chapter(LoadedPage page, SiteSections sections) {
        Optional<Double> position = page.fields().number("sidebar_position", "weight");
        return position.flatMap(
                order -> sections.ordered(page).map(title -> new FoundPart(title, order)));
    }
}
