package dev.seriatim.delivery;

import dev.seriatim.article.BodyFormat;
import dev.seriatim.http.query.Cursor;
import dev.seriatim.http.query.Limit;
import dev.seriatim.http.query.Page;
import dev.seriatim.language.LanguageWish;
import dev.seriatim.preview.Preview;
import dev.seriatim.replica.FromReplica;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** Where a published article leads, and what leads to it. */
@Path("/v1/articles/{slug}")
@PermitAll
@FromReplica
public class RelatedResource {

    private static final Extent ALL_RELATED =
            new Extent(BodyFormat.NONE, true, false, true, RelatedReading.MOST);

    private final PublishedArticleRepository articles;
    private final RelatedReading reading;
    private final Preview preview;

    RelatedResource(PublishedArticleRepository articles, RelatedReading reading, Preview preview) {
        this.articles = articles;
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
        return preview.showing(
                previewToken,
                () ->
                        reading.page(
                                articles.read(slug, ALL_RELATED, LanguageWish.ANY),
                                cursor,
                                limit,
                                total));
    }

    @GET
    @Path("backlinks")
    public Page<Backlink> backlinks(
            @PathParam("slug") String slug,
            @QueryParam("cursor") @Nullable Cursor cursor,
            @QueryParam("limit") @DefaultValue(Limit.DEFAULT) Limit limit,
            @QueryParam("total") @DefaultValue("false") boolean total,
            @QueryParam(Preview.PARAMETER) @Nullable String previewToken) {
        return preview.showing(
                previewToken, () -> reading.to(articles.existing(slug), cursor, limit, total));
    }
}
