package dev.seriatim.author;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.seriatim.card.ArticleCard;
import dev.seriatim.http.query.Page;
import dev.seriatim.http.query.Paged;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An author with articles by them, the last published first.
 *
 * @param next the cursor with which they go on
 * @param prev the cursor of those before
 */
public record AuthorPage(
        @JsonUnwrapped AuthorSummary author,
        List<ArticleCard> articles,
        @Nullable String next,
        @Nullable String prev)
        implements Paged {

    static AuthorPage of(AuthorSummary author, Page<ArticleCard> articles) {
        return new AuthorPage(author, articles.items(), articles.next(), articles.prev());
    }

    @Override
    public List<?> items() {
        return articles;
    }
}
