package dev.seriatim.delivery;

import dev.seriatim.article.BodyFormat;
import dev.seriatim.http.query.Fields;
import dev.seriatim.http.query.FieldsOf;
import dev.seriatim.language.Fallback;
import dev.seriatim.language.LanguagePriorityList;
import dev.seriatim.language.LanguageWish;
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
            @QueryParam(LanguagePriorityList.PARAMETER) @Nullable LanguagePriorityList languages,
            @QueryParam(Fallback.PARAMETER) @Nullable Fallback fallback,
            @QueryParam("fields") @Nullable @FieldsOf(ArticlePage.class) Fields fields,
            @QueryParam("body") @Nullable BodyFormat body,
            @QueryParam("relatedLimit") @DefaultValue(RelatedLimit.DEFAULT)
                    RelatedLimit relatedLimit,
            @QueryParam(Preview.PARAMETER) @Nullable String previewToken) {
        var extent =
                new Extent(
                        format(fields, body),
                        true,
                        Fields.include(fields, "translations"),
                        Fields.include(fields, "series"),
                        Fields.include(fields, "related") ? relatedLimit.value() : 0);
        var wish = new LanguageWish(languages, fallback);
        return preview.showing(previewToken, () -> page(articles.read(slug, extent, wish), extent));
    }

    private static BodyFormat format(@Nullable Fields fields, @Nullable BodyFormat body) {
        var unsaid = Fields.include(fields, "body") ? BodyFormat.HTML : BodyFormat.NONE;
        return body == null ? unsaid : body;
    }

    private ArticlePage page(ReadArticle article, Extent extent) {
        var text = article.text();
        var teaser = text.told().card(text.templates()).teaser();
        var self = "/v1/articles/" + teaser.slug();
        return new ArticlePage(
                teaser,
                text.authors(),
                text.details(),
                text.body(),
                article.shownTranslations(),
                text.outline(),
                article.series(),
                reading.after(article, extent.related()),
                text.worksCited(),
                text.seo(),
                text.metadata(),
                new ArticlePage.Links(self, self + "/related", self + "/backlinks", teaser.url()));
    }
}
