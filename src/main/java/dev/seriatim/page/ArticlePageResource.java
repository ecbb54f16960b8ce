package dev.seriatim.page;

import dev.seriatim.article.PublishedArticleRepository;
import dev.seriatim.article.PublishedId;
import dev.seriatim.article.PublishedText;
import dev.seriatim.preview.Preview;
import dev.seriatim.related.RelatedReading;
import dev.seriatim.series.PublishedSeriesRepository;
import dev.seriatim.site.SiteRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
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
    private final PublishedSeriesRepository series;
    private final RelatedReading reading;
    private final SiteRepository sites;
    private final Preview preview;

    ArticlePageResource(
            PublishedArticleRepository articles,
            PublishedSeriesRepository series,
            RelatedReading reading,
            SiteRepository sites,
            Preview preview) {
        this.articles = articles;
        this.series = series;
        this.reading = reading;
        this.sites = sites;
        this.preview = preview;
    }

    @GET
    @Transactional
    public ArticlePage show(
            @PathParam("slug") String slug,
            @QueryParam(Preview.PARAMETER) @Nullable String previewToken) {
        var shown = preview.open(slug, previewToken);
        return articles.text(shown).map(this::page).orElseThrow(() -> articles.elsewhere(shown));
    }

    private ArticlePage page(PublishedText text) {
        var article = text.summary();
        var templates = sites.urlTemplates();
        var places = series.places(article.id());
        var related =
                reading.after(new PublishedId(article.id(), text.versionId()), places, templates);
        var self = "/v1/articles/" + article.slug();
        return new ArticlePage(
                article,
                new ArticlePage.Body("html", articles.linkedBody(text, templates)),
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
