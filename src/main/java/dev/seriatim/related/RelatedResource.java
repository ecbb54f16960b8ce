package dev.seriatim.related;

import dev.seriatim.article.PublishedArticleRepository;
import dev.seriatim.http.Cursor;
import dev.seriatim.http.Limit;
import dev.seriatim.http.Page;
import dev.seriatim.preview.Preview;
import dev.seriatim.series.PublishedSeriesRepository;
import dev.seriatim.site.SiteRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** Where a published article leads, and what leads to it. */
@Path("/v1/articles/{slug}")
@PermitAll
@Transactional
public class RelatedResource {

    private final PublishedArticleRepository articles;
    private final PublishedSeriesRepository series;
    private final SiteRepository sites;
    private final RelatedReading reading;
    private final Preview preview;

    RelatedResource(
            PublishedArticleRepository articles,
            PublishedSeriesRepository series,
            SiteRepository sites,
            RelatedReading reading,
            Preview preview) {
        this.articles = articles;
        this.series = series;
        this.sites = sites;
        this.reading = reading;
        this.preview = preview;
    }

    @GET
    @Path("related")
    public Page<RelatedArticle> related(
            @PathParam("slug") String slug,
            @QueryParam("cursor") @Nullable Cursor cursor,
            @QueryParam("limit") @DefaultValue(Limit.DEFAULT) Limit limit,
            @QueryParam("total") @DefaultValue("false") boolean total,
            @QueryParam(Preview.PARAMETER) @Nullable String previewToken) {
        var article = articles.existing(preview.open(slug, previewToken));
        return reading.page(
                article, series.places(article.id()), sites.urlTemplates(), cursor, limit, total);
    }

    @GET
    @Path("backlinks")
    public Page<Backlink> backlinks(
            @PathParam("slug") String slug,
            @QueryParam("cursor") @Nullable Cursor cursor,
            @QueryParam("limit") @DefaultValue(Limit.DEFAULT) Limit limit,
            @QueryParam("total") @DefaultValue("false") boolean total,
            @QueryParam(Preview.PARAMETER) @Nullable String previewToken) {
        var article = articles.existing(preview.open(slug, previewToken));
        return reading.to(article.id(), cursor, limit, total);
    }
}
