package dev.seriatim.series;

import dev.seriatim.http.conditional.Dated;
import dev.seriatim.http.json.Metadata;
import dev.seriatim.language.Direction;
import dev.seriatim.site.ResourceLinks;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A series in a list.
 *
 * @param language in which it is told
 * @param total how many parts readers can see
 * @param updatedAt when something about it changed last: a part, their order, what is said of it
 * @param url its page on the site if that is known
 */
public record SeriesSummary(
        UUID id,
        String slug,
        String title,
        String language,
        Direction direction,
        @Nullable String description,
        SeriesStatus status,
        long total,
        Instant updatedAt,
        @Nullable String url,
        Metadata metadata,
        ResourceLinks links)
        implements Dated {

    @Override
    public Instant lastModified() {
        return updatedAt;
    }
}
