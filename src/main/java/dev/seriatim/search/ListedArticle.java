package dev.seriatim.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.seriatim.article.ArticleBody;
import dev.seriatim.delivery.ArticleSummary;
import dev.seriatim.prose.Heading;
import dev.seriatim.site.ResourceLinks;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article in a list, and where to read it.
 *
 * @param snippet a passage that answers a question, as safe HTML with {@code <mark>} around the
 *     hits
 * @param body its text, only when asked for
 * @param outline the headings of its text, only when asked for
 */
public record ListedArticle(
        @JsonUnwrapped ArticleSummary article,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String snippet,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ArticleBody body,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Heading> outline,
        ResourceLinks links) {

    ListedArticle with(@Nullable String snippet) {
        return new ListedArticle(article, snippet, body, outline, links);
    }
}
