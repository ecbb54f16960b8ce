package dev.seriatim.previewtoken;

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

/** The tokens that open the preview of the whole site. */
@Path("/manage/v1/preview-tokens")
@RolesAllowed("write")
@Transactional
public class SitePreviewTokensResource {

    private final PreviewTokenRepository tokens;

    SitePreviewTokensResource(PreviewTokenRepository tokens) {
        this.tokens = tokens;
    }

    @GET
    public Page<PreviewTokenView> list(
            @QueryParam("cursor") @Nullable Cursor cursor,
            @QueryParam("limit") @DefaultValue(Limit.DEFAULT) Limit limit,
            @QueryParam("total") @DefaultValue("false") boolean total) {
        return tokens.page(Previewed.SITE, cursor, limit, total);
    }

    @POST
    @Idempotent
    public RestResponse<NewPreviewToken> create(PreviewTokenDraft draft) {
        var made = tokens.make(Previewed.SITE, draft);
        return ResponseBuilder.<NewPreviewToken>created(
                        URI.create("/manage/v1/preview-tokens/" + made.id()))
                .entity(made)
                .build();
    }

    @DELETE
    @Path("{id}")
    public void revoke(@PathParam("id") UUID id) {
        tokens.revoke(Previewed.SITE, id);
    }
}
