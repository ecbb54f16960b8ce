package dev.seriatim.previewtoken;

import dev.seriatim.article.ArticleRepository;
import dev.seriatim.http.query.Cursor;
import dev.seriatim.http.query.Limit;
import dev.seriatim.http.query.Page;
import dev.seriatim.idempotency.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** The tokens that open the preview of an article. */
@Path("/manage/v1/articles/{id}/preview-tokens")
@RolesAllowed("write")
@Transactional
public class PreviewTokensResource {

    private final ArticleRepository articles;
    private final PreviewTokenRepository tokens;

    PreviewTokensResource(ArticleRepository articles, PreviewTokenRepository tokens) {
        this.articles = articles;
        this.tokens = tokens;
    }

    @GET
    public Page<PreviewTokenView> list(
            @PathParam("id") UUID id,
            @QueryParam("cursor") @Nullable Cursor cursor,
            @QueryParam("limit") @DefaultValue(Limit.DEFAULT) Limit limit,
            @QueryParam("total") @DefaultValue("false") boolean total) {
        return tokens.page(Previewed.of(articles.existing(id)), cursor, limit, total);
    }

    @POST
    @Idempotent
    public RestResponse<NewPreviewToken> create(@PathParam("id") UUID id, PreviewTokenDraft draft) {
        var made = tokens.make(Previewed.of(articles.existing(id)), draft);
        return ResponseBuilder.<NewPreviewToken>created(
                        URI.create("/manage/v1/articles/" + id + "/preview-tokens/" + made.id()))
                .entity(made)
                .build();
    }

    @DELETE
    @Path("{tokenId}")
    public void revoke(@PathParam("id") UUID id, @PathParam("tokenId") UUID tokenId) {
        tokens.revoke(Previewed.of(articles.existing(id)), tokenId);
    }
}
