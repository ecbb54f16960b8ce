package dev.seriatim.redirect;

import dev.seriatim.http.pipeline.Acceptance;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.http.query.Cursor;
import dev.seriatim.http.query.Limit;
import dev.seriatim.http.query.Page;
import dev.seriatim.preview.Preview;
import dev.seriatim.replica.FromReplica;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Where former slugs lead, for frontends with a router of their own and for servers without. */
@Path("/v1/redirects")
@PermitAll
@FromReplica
public class RedirectsResource {

    private static final Limit USUAL = new Limit(Integer.parseInt(Limit.DEFAULT));

    private final PublishedRedirectRepository redirects;
    private final Acceptance acceptance;
    private final Preview preview;

    RedirectsResource(
            PublishedRedirectRepository redirects, Acceptance acceptance, Preview preview) {
        this.redirects = redirects;
        this.acceptance = acceptance;
        this.preview = preview;
    }

    @GET
    @Produces({"application/json", "text/plain", "text/csv"})
    public RestResponse<Page<Redirect>> list(
            @QueryParam("format") @DefaultValue("json") RedirectFormat format,
            @QueryParam("cursor") @Nullable Cursor cursor,
            @QueryParam("limit") @Nullable Limit limit,
            @QueryParam("total") @Nullable Boolean total,
            @QueryParam(Preview.PARAMETER) @Nullable String previewToken) {
        acceptance.require(format.mediaType());
        if (format != RedirectFormat.JSON) {
            refuse("cursor", cursor);
            refuse("limit", limit);
            refuse("total", total);
            return preview.showing(previewToken, () -> file(format));
        }
        var size = Objects.requireNonNullElse(limit, USUAL);
        var page =
                preview.showing(
                        previewToken,
                        () -> redirects.page(cursor, size, Boolean.TRUE.equals(total)));
        return ResponseBuilder.ok(page, format.mediaType()).build();
    }

    private static void refuse(String name, @Nullable Object paging) {
        if (paging != null) {
            throw ProblemException.parameter(name, "is for JSON; a file holds the whole list.");
        }
    }

    // Only the format tells that the answer is a text, and not the page that the contract speaks of
    // first.
    @SuppressWarnings({"unchecked", "rawtypes"})
    private RestResponse<Page<Redirect>> file(RedirectFormat format) {
        var all = format.file(redirects.all().stream());
        return (RestResponse) ResponseBuilder.ok(all, format.mediaType()).build();
    }
}
