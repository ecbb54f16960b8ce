package dev.seriatim.delivery;

import dev.seriatim.card.ToldArticle;
import org.jspecify.annotations.Nullable;

/**
 * Something to read next, and where it stands among the others.
 *
 * @param target what it leads to, for telling two ways to the same thing: an article's id or a URL
 * @param told the article, unless it leads out of the publication
 */
record Recommendation(
        Object target, Rank rank, @Nullable ToldArticle told, RelatedArticle article) {

    static Recommendation of(ToldArticle told, Rank rank, RelatedArticle article) {
        return new Recommendation(told.id(), rank, told, article);
    }
}
