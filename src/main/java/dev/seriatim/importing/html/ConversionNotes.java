package dev.seriatim.importing.html;

import dev.seriatim.importing.format.FoundNote;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The notes on one conversion; of each kind a hundred, and how many there were more. */
final class ConversionNotes {

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
