package dev.seriatim.delivery;

import dev.seriatim.article.BodyFormat;
import dev.seriatim.http.query.Fields;
import dev.seriatim.http.query.FieldsOf;
import dev.seriatim.preview.Preview;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** The article page in one request: text, outline, series, related reading. */
@Path("/v1/articles/{slug}")
@PermitAll
public class ArticlePageResource {

    private final PublishedArticleRepository articles;
    private final RelatedReading reading;
    private final Preview preview;

    ArticlePageResource(
            PublishedArticleRepository articles, RelatedReading reading, Preview preview) {
        this.articles = articles;
        this.reading = reading;
        this.preview = preview;
    }

    @GET
    public ArticlePage show(
            @PathParam("slug") String slug,
            @QueryParam("fields") @Nullable @FieldsOf(ArticlePage.class) Fields fields,
            @QueryParam("body") @DefaultValue("html") BodyFormat body,
            @QueryParam("relatedLimit") @DefaultValue(RelatedLimit.DEFAULT)
                    RelatedLimit relatedLimit,
            @QueryParam(Preview.PARAMETER) @Nullable String previewToken) {
        var format = Fields.include(fields, "body") ? body : BodyFormat.NONE;
        var most = Fields.include(fields, "related") ? relatedLimit.value() : 0;
        var placed = most > 0 || Fields.include(fields, "series");
        return preview.showing(
                previewToken, () -> page(articles.read(slug, format, placed, most), most));
    }

    private ArticlePage page(ReadArticle article, int most) {
        var text = article.text();
        var slug = text.summary().slug();
        var self = "/v1/articles/" + slug;
        return new ArticlePage(
                text.summary(),
                text.body(),
                text.outline(),
                article.places().stream().map(ReadArticle.Place::shown).toList(),
                reading.after(article, most),
                text.worksCited(),
                new ArticlePage.Links(
                        self,
                        self + "/related",
                        self + "/backlinks",
                        text.templates().articlePage(slug)));
    }
}
