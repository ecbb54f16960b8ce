package dev.seriatim.prose;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Hands out the ids of one text's headings, made from their words.
 *
 * <p>Every id holds a hyphen. An element whose id is a single word becomes a property of the
 * browser's {@code window}, and a heading "Config" could shadow a script's variable.
 */
final class HeadingIds {

    private static final String PREFIX = "section";
    private static final int LONGEST_WORD = Slug.MAX_LENGTH - PREFIX.length() - 1;

    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> lastNumbers = new HashMap<>();

    /** Returns an id that no earlier heading of this text has. */
    String next(String title) {
        return Slug.of(title).map(this::named).orElseGet(() -> numbered(PREFIX, 1));
    }

    private String named(String name) {
        String id = name.contains("-") ? name : PREFIX + "-" + Slug.cut(name, LONGEST_WORD);
        return taken.add(id) ? id : numbered(id, 2);
    }

    private String numbered(String name, int first) {
        int number = lastNumbers.getOrDefault(name, first - 1);
        String id;
        do {
            number++;
            id = Slug.numbered(name, number);
        } while (!taken.add(id));
        lastNumbers.put(name, number);
        return id;
    }
}
