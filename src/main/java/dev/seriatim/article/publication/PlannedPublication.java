package dev.seriatim.article.publication;

import dev.seriatim.article.bulk.BulkItem;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/**
 * An article that is to be published together with others.
 *
 * @param etag what {@code If-Match} would hold if the article were published alone
 */
public record PlannedPublication(
        @NotNull(message = "name the article by its id") UUID articleId,
        @NotNull(message = TAG)
                @Pattern(regexp = TAG_FORM, message = TAG)
                @CodePointLength(max = 200, message = TAG)
                String etag,
        @Nullable Instant publishAt,
        @Nullable Instant unpublishAt)
        implements BulkItem {

    PublicationTimes times() {
        return new PublicationTimes(publishAt, unpublishAt);
    }
}
