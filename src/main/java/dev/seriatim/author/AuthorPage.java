package dev.seriatim.author;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.seriatim.card.ArticleCard;
import dev.seriatim.http.InLanguage;
import dev.seriatim.http.query.Paged;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An author with articles by them, the last published first.
 *
 * @param translations the same author in other languages
 * @param next the cursor with which they go on
 * @param prev the cursor of those before
 */
public record AuthorPage(
        @JsonUnwrapped AuthorSummary author,
        List<TranslatedAuthor> translations,
        List<ArticleCard> articles,
        @Nullable String next,
        @Nullable String prev)
        implements Paged, InLanguage {

    @Override
    public String language() {
        return author.author().language();
    }

    @Override
    public List<?> items() {
        return articles;
    }
}
