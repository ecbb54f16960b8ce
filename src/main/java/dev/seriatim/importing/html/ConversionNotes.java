package dev.seriatim.importing.html;

import dev.seriatim.importing.format.FoundNote;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** The notes on one conversion; of each kind a hundred, and how many there were more. */
final class ConversionNotes {

    /** Marks the body of a text of which only the words were kept. */
    static final String TOO_MANY_TAGS = "data-too-many-tags";

    private static final int MOST_OF_A_KIND = 100;

    private final List<FoundNote> notes = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();

    /**
     * @param message one sentence
     * @param excerpt what is meant; empty for nothing
     */
    void add(String code, String message, String excerpt) {
        if (counts.merge(code, 1, Integer::sum) <= MOST_OF_A_KIND) {
            notes.add(new FoundNote(code, null, message, excerpt.isBlank() ? null : excerpt));
        }
    }

    void remarkTags(Element body) {
        if (body.hasAttr(TOO_MANY_TAGS)) {
            add(
                    "too-many-tags",
                    "The text has more tags than any article; its words alone were kept.",
                    "");
        }
    }

    List<FoundNote> all() {
        var all = new ArrayList<>(notes);
        counts.forEach(
                (code, count) -> {
                    if (count > MOST_OF_A_KIND) {
                        String more = "There are %,d more of these.";
                        int left = count - MOST_OF_A_KIND;
                        all.add(new FoundNote(code, null, more.formatted(left), null));
                    }
                });
        return all;
    }
}
