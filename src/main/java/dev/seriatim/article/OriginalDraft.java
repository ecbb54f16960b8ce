package dev.seriatim.article;

import dev.seriatim.article.name.ArticleTarget;
import dev.seriatim.article.name.OneTarget;
import dev.seriatim.prose.ValidName;
import dev.seriatim.prose.ValidSlug;
import jakarta.validation.constraints.Positive;
import java.util.UUID;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/**
 * What an article is a translation of, as an editor writes it. It need not be published, nor exist.
 *
 * @param version which version of it was translated; the present one if this is not said
 */
@OneTarget(message = "name the original by one of articleId, slug or title")
public record OriginalDraft(
        @Nullable UUID articleId,
        @Nullable @ValidSlug String slug,
        @Nullable
                @ValidName(message = "write a title")
                @CodePointLength(max = 300, message = "use at most 300 characters")
                String title,
        @Nullable @Positive(message = "write the number of a version") Integer version)
        implements ArticleTarget {

    /** The same original, in its present version. */
    public OriginalDraft now() {
        return in(null);
    }

    /** The same original in another version. */
    public OriginalDraft in(@Nullable Integer version) {
        return new OriginalDraft(articleId, slug, title, version);
    }
}
