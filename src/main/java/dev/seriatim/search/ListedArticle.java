package dev.seriatim.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.seriatim.article.ArticleBody;
import dev.seriatim.article.ArticleSummary;
import dev.seriatim.prose.Heading;
import dev.seriatim.site.ResourceLinks;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article in a list, and where to read it.
 *
 * @param body its text, only when asked for
 * @param outline the headings of its text, only when asked for
 */
public record ListedArticle(
        @JsonUnwrapped ArticleSummary article,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ArticleBody body,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Heading> outline,
        ResourceLinks links) {}
