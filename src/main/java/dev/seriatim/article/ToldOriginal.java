package dev.seriatim.article;

import dev.seriatim.article.name.LinkState;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an article is a translation of: as it was written, and what that is now.
 *
 * @param version which version of the original it was made from, if that is known yet
 * @param outdated whether readers see a newer one
 * @param target the original; of one that is pending, the article that has its name, but whose work
 *     has another article in this language
 */
public record ToldOriginal(
        @Nullable UUID articleId,
        @Nullable String slug,
        @Nullable String title,
        @Nullable Integer version,
        boolean outdated,
        LinkState state,
        ToldLink.@Nullable Target target) {

    OriginalDraft draft() {
        return new OriginalDraft(articleId, slug, title, version);
    }
}
