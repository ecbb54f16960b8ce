package dev.seriatim.importing.format;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether and when readers see an article.
 *
 * @param isDraft whether they must not, whatever the times say
 * @param publishAt since when they do, or from when on they shall; nothing if the source knows none
 * @param unpublishAt until when
 */
public record Standing(
        boolean isDraft, @Nullable Instant publishAt, @Nullable Instant unpublishAt) {

    public static final Standing DRAFT = new Standing(true, null, null);

    public static Standing publishedAt(@Nullable Instant time) {
        return new Standing(false, time, null);
    }
}
