package dev.seriatim.delivery.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.seriatim.http.query.Page;
import dev.seriatim.http.query.Paged;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list of articles.
 *
 * @param didYouMean another question, if this one finds nothing
 */
public record ArticleList(
        List<ListedArticle> items,
        @Nullable String next,
        @Nullable String prev,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long total,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String didYouMean)
        implements Paged {

    static ArticleList of(Page<ListedArticle> page, @Nullable String didYouMean) {
        return new ArticleList(page.items(), page.next(), page.prev(), page.total(), didYouMean);
    }
}
