package dev.seriatim.article;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.seriatim.site.ResourceLinks;
import dev.seriatim.site.UrlTemplates;

/** An article in a list, and where to read it. */
public record ListedArticle(@JsonUnwrapped ArticleSummary article, ResourceLinks links) {

    static ListedArticle of(ArticleSummary article, UrlTemplates templates) {
        var slug = article.slug();
        return new ListedArticle(
                article, new ResourceLinks("/v1/articles/" + slug, templates.articlePage(slug)));
    }
}
