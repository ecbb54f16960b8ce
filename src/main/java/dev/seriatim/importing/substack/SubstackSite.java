package dev.seriatim.importing.substack;

import dev.seriatim.importing.format.Entry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The address of a publication, to which most buttons of its posts lead. */
final class SubstackSite {

    private static final int LONGEST = 16 << 20;
    private static final Pattern OWN =
            Pattern.compile(
                    "(https?://[\\w.-]{1,200}(?::\\d{1,5})?)/(?:subscribe|p/[\\w-]{1,200})\\b");

    private final Map<String, Integer> counts = new TreeMap<>();

    void count(Entry text) {
        OWN.matcher(html(text))
                .results()
                .forEach(link -> counts.merge(link.group(1), 1, Integer::sum));
    }

    private static String html(Entry text) {
        try {
            return new String(text.bytes(LONGEST), StandardCharsets.UTF_8);
        } catch (IOException refusedWithItsRow) {
            return "";
        }
    }

    @Nullable String address() {
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
