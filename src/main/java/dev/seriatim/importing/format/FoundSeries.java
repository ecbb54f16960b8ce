package dev.seriatim.importing.format;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A series as a source tells of it.
 *
 * @param parts its articles in order, if the source has them here; what articles say themselves
 *     ({@link FoundPart}) is added behind
 */
public record FoundSeries(
        String title,
        @Nullable String slug,
        @Nullable String description,
        boolean isComplete,
        List<SourceKey> parts) {

    public FoundSeries {
        parts = List.copyOf(parts);
    }
}
