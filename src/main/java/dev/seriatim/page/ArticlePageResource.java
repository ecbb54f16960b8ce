package dev.seriatim.page;

import dev.seriatim.article.BodyFormat;
import dev.seriatim.article.PublishedArticleRepository;
import dev.seriatim.article.PublishedBodies;
import dev.seriatim.article.PublishedId;
import dev.seriatim.article.PublishedText;
import dev.seriatim.http.Fields;
import dev.seriatim.http.FieldsOf;
import dev.seriatim.preview.Preview;
import dev.seriatim.related.RelatedReading;
import dev.seriatim.series.PublishedSeriesRepository;
import dev.seriatim.series.SeriesPlace;
import dev.seriatim.site.SiteRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The article page in one request: text, outline, series, related reading. */
@Path("/v1/articles/{slug}")
@PermitAll
public class ArticlePageResource {

    private final PublishedArticleRepository articles;
    private final PublishedBodies bodies;
    private final PublishedSeriesRepository series;
    private final RelatedReading reading;
    private final SiteRepository sites;
    private final Preview preview;

    ArticlePageResource(
            PublishedArticleRepository articles,
            PublishedBodies bodies,
            PublishedSeriesRepository series,
            RelatedReading reading,
            SiteRepository sites,
            Preview preview) {
        this.articles = articles;
        this.bodies = bodies;
        this.series = series;
        this.reading = reading;
        this.sites = sites;
        this.preview = preview;
    }

    @GET
    @Transactional
    public ArticlePage show(
            @PathParam("slug") String slug,
            @QueryParam("fields") @Nullable @FieldsOf(ArticlePage.class) Fields fields,
            @QueryParam("body") @DefaultValue("html") BodyFormat body,
            @QueryParam("relatedLimit") @DefaultValue(RelatedLimit.DEFAULT)
                    RelatedLimit relatedLimit,
            @QueryParam(Preview.PARAMETER) @Nullable String previewToken) {
        var shown = preview.open(slug, previewToken);
        var format = Fields.include(fields, "body") ? body : BodyFormat.NONE;
        return articles.text(shown, format)
                .map(text -> page(text, format, fields, relatedLimit))
                .orElseThrow(() -> articles.elsewhere(shown));
    }

    private ArticlePage page(
            PublishedText text,
            BodyFormat format,
            @Nullable Fields fields,
            RelatedLimit relatedLimit) {
        var article = text.summary();
        var templates = sites.urlTemplates();
        var most = Fields.include(fields, "related") ? relatedLimit.value() : 0;
        var places =
                most > 0 || Fields.include(fields, "series")
                        ? series.places(article.id())
                        : List.<SeriesPlace>of();
        var related =
                reading.after(
                        new PublishedId(article.id(), text.versionId()), places, templates, most);
        var self = "/v1/articles/" + article.slug();
        return new ArticlePage(
                article,
                bodies.of(List.of(text), format, templates).get(article.id()),
                text.outline(),
                places,
                related,
                text.worksCited(),
                new ArticlePage.Links(
                        self,
                        self + "/related",
                        self + "/backlinks",
                        templates.articlePage(article.slug())));
    }
}
