package dev.seriatim.series;

import dev.seriatim.article.name.ArticleTarget;
import dev.seriatim.article.name.OneTarget;
import dev.seriatim.prose.ValidName;
import dev.seriatim.prose.ValidSlug;
import java.util.UUID;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/**
 * A part of a series as an editor writes it: an article, or the title of one that is still to be
 * written.
 */
@OneTarget(message = "name the part by one of articleId, slug or title")
public record PartDraft(
        @Nullable UUID articleId,
        @Nullable @ValidSlug String slug,
        @Nullable
                @ValidName(message = "write a title")
                @CodePointLength(max = 300, message = "use at most 300 characters")
                String title)
        implements ArticleTarget {}
