package dev.seriatim.article;

import dev.seriatim.http.Cursor;
import dev.seriatim.http.Limit;
import dev.seriatim.http.Page;
import dev.seriatim.prose.ValidSlug;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** The articles that readers can see. */
@Path("/v1/articles")
@PermitAll
@Transactional
public class ArticlesResource {

    private final PublishedArticleRepository articles;

    ArticlesResource(PublishedArticleRepository articles) {
        this.articles = articles;
    }

    @GET
    public Page<ListedArticle> list(
            @QueryParam("series") @Nullable @ValidSlug String series,
            @QueryParam("topic") @Nullable @ValidSlug String topic,
            @QueryParam("author") @Nullable @ValidSlug String author,
            @QueryParam("cursor") @Nullable Cursor cursor,
            @QueryParam("limit") @DefaultValue(Limit.DEFAULT) Limit limit,
            @QueryParam("total") @DefaultValue("false") boolean total) {
        return articles.page(new ArticleFilter(series, topic, author), cursor, limit, total);
    }
}
