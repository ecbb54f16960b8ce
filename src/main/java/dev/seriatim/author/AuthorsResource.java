package dev.seriatim.author;

import dev.seriatim.http.query.Cursor;
import dev.seriatim.http.query.Limit;
import dev.seriatim.http.query.Page;
import dev.seriatim.language.Fallback;
import dev.seriatim.language.LanguagePriorityList;
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

/** The authors of what readers can see. */
@Path("/v1/authors")
@PermitAll
@FromReplica
public class AuthorsResource {

    private final PublishedAuthorRepository authors;
    private final Preview preview;

    AuthorsResource(PublishedAuthorRepository authors, Preview preview) {
        this.authors = authors;
        this.preview = preview;
    }

    @GET
    public Page<AuthorSummary> list(
            @QueryParam(LanguagePriorityList.PARAMETER) @Nullable LanguagePriorityList languages,
            @QueryParam(Fallback.PARAMETER) @Nullable Fallback fallback,
            @QueryParam("cursor") @Nullable Cursor cursor,
            @QueryParam("limit") @DefaultValue(Limit.DEFAULT) Limit limit,
            @QueryParam("total") @DefaultValue("false") boolean total,
            @QueryParam(Preview.PARAMETER) @Nullable String previewToken) {
        var wish = new LanguageWish(languages, fallback);
        return preview.showing(previewToken, () -> authors.page(wish, cursor, limit, total));
    }

    @GET
    @Path("{slug}")
    public AuthorPage show(
            @PathParam("slug") String slug,
            @QueryParam(LanguagePriorityList.PARAMETER) @Nullable LanguagePriorityList languages,
            @QueryParam(Fallback.PARAMETER) @Nullable Fallback fallback,
            @QueryParam("cursor") @Nullable Cursor cursor,
            @QueryParam("limit") @DefaultValue(Limit.DEFAULT) Limit limit,
            @QueryParam(Preview.PARAMETER) @Nullable String previewToken) {
        var wish = new LanguageWish(languages, fallback);
        return preview.showing(previewToken, () -> authors.existing(slug, wish, cursor, limit));
    }
}
