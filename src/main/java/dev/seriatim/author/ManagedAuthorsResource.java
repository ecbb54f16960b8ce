package dev.seriatim.author;

import dev.seriatim.http.conditional.EntityTags;
import dev.seriatim.http.conditional.Listed;
import dev.seriatim.http.conditional.Precondition;
import dev.seriatim.http.json.MergePatch;
import dev.seriatim.http.json.Replacement;
import dev.seriatim.http.query.Cursor;
import dev.seriatim.http.query.Limit;
import dev.seriatim.http.query.Page;
import dev.seriatim.idempotency.Idempotent;
import dev.seriatim.site.SiteRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Authors as editors keep them. */
@Path("/manage/v1/authors")
@RolesAllowed("write")
@Transactional
public class ManagedAuthorsResource {

    private final AuthorRepository authors;
    private final AuthorEditor editor;
    private final EntityTags tags;
    private final SiteRepository sites;
    private final Precondition precondition;

    ManagedAuthorsResource(
            AuthorRepository authors,
            AuthorEditor editor,
            EntityTags tags,
            SiteRepository sites,
            Precondition precondition) {
        this.authors = authors;
        this.editor = editor;
        this.tags = tags;
        this.sites = sites;
        this.precondition = precondition;
    }

    @GET
    public Page<Listed<AuthorView>> list(
            @QueryParam("cursor") @Nullable Cursor cursor,
            @QueryParam("limit") @DefaultValue(Limit.DEFAULT) Limit limit,
            @QueryParam("total") @DefaultValue("false") boolean total) {
        return authors.page(cursor, limit, total).map(tags::listed);
    }

    @POST
    @Idempotent
    public RestResponse<AuthorView> create(AuthorDraft draft) {
        sites.settled().mustHold(draft.pictures());
        var author = editor.add(draft);
        return RestResponse.ResponseBuilder.<AuthorView>created(
                        URI.create("/manage/v1/authors/" + author.slug()))
                .entity(author.view())
                .build();
    }

    @GET
    @Path("{slug}")
    public AuthorView show(@PathParam("slug") String slug) {
        return authors.existing(slug).view();
    }

    @PUT
    @Path("{slug}")
    public AuthorView replace(@PathParam("slug") String slug, Replacement<AuthorDraft> sent) {
        var author = unchanged(slug);
        return revise(author, sent.over(tags.listed(author.view())));
    }

    @PATCH
    @Path("{slug}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    public AuthorView amend(@PathParam("slug") String slug, MergePatch patch) {
        var author = unchanged(slug);
        return revise(author, patch.applyTo(tags.listed(author.view()), AuthorDraft.class));
    }

    @DELETE
    @Path("{slug}")
    public void delete(@PathParam("slug") String slug) {
        editor.remove(unchanged(slug));
    }

    @DELETE
    @Path("{slug}/slugs/{former}")
    @RolesAllowed("admin")
    public void release(@PathParam("slug") String slug, @PathParam("former") String former) {
        editor.release(unchanged(slug), former);
    }

    private Author unchanged(String slug) {
        var author = authors.locked(slug);
        precondition.require(author.view());
        return author;
    }

    private AuthorView revise(Author author, AuthorDraft draft) {
        sites.settled().mustHold(draft.pictures());
        editor.revise(author, draft);
        return author.view();
    }
}
