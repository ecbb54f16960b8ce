package dev.seriatim.change;

import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.http.text.LanguageTag;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which changes to tell of. What a change takes out of the filter is told as removed, and what it
 * brings in as upserted, so that whoever follows has what the filter leaves of the whole.
 *
 * @param topic a slug, present or former
 * @param series a slug, present or former
 * @param language a language range as RFC 4647 3.3.1 compares it
 */
public record ChangeFilter(
        @Nullable ChangeType type,
        @Nullable String topic,
        @Nullable String series,
        @Nullable String language) {

    /** Tells of everything. */
    public static final ChangeFilter NONE = new ChangeFilter(null, null, null, null);

    /**
     * @throws ProblemException 400 naming {@code language} if that is no tag
     */
    public ChangeFilter {
        if (language != null && !LanguageTag.Check.isTag(language)) {
            throw ProblemException.parameter("language", "must be a BCP 47 tag.");
        }
    }

    Map<String, String> parameters() {
        return Map.of(
                "type", type == null ? "" : type.name().toLowerCase(Locale.ROOT),
                "topic", text(topic),
                "series", text(series),
                "language", text(language));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
