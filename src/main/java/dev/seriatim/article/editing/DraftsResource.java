package dev.seriatim.article.editing;

import dev.seriatim.article.ArticleRepository;
import dev.seriatim.article.ArticleView;
import dev.seriatim.http.conditional.Precondition;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An article's draft, there while it is not what readers see, and what drafts said before. */
@Path("/manage/v1/articles/{id}")
@RolesAllowed("write")
@Transactional
public class DraftsResource {

    private final ArticleRepository articles;
    private final EarlierDraftRepository earlier;
    private final Recollection recollection;
    private final Drafts drafts;
    private final Editor editor;
    private final Precondition precondition;

    DraftsResource(
            ArticleRepository articles,
            EarlierDraftRepository earlier,
            Recollection recollection,
            Drafts drafts,
            Editor editor,
            Precondition precondition) {
        this.articles = articles;
        this.earlier = earlier;
        this.recollection = recollection;
        this.drafts = drafts;
        this.editor = editor;
        this.precondition = precondition;
    }

    @DELETE
    @Path("draft")
    public ArticleView discard(@PathParam("id") UUID id) {
        var article = articles.unchanged(id, precondition);
        drafts.discard(article);
        return articles.view(article);
    }

    @GET
    @Path("drafts")
    public Page<EarlierDraftListing> list(
            @PathParam("id") UUID id,
            @QueryParam("cursor") @Nullable Cursor cursor,
            @QueryParam("limit") @DefaultValue(Limit.DEFAULT) Limit limit,
            @QueryParam("total") @DefaultValue("false") boolean total) {
        return earlier.page(articles.existing(id), cursor, limit, total);
    }

    @GET
    @Path("drafts/{number}")
    public EarlierDraftView show(@PathParam("id") UUID id, @PathParam("number") int number) {
        var draft = earlier.existing(articles.existing(id), number);
        return draft.view(recollection.content(draft));
    }

    @POST
    @Idempotent
    @Path("drafts/{number}/restoration")
    public ArticleView restore(@PathParam("id") UUID id, @PathParam("number") int number) {
        var article = articles.locked(id);
        var draft = earlier.existing(article, number);
        precondition.require(articles.view(article));
        editor.restore(article, recollection.content(draft), recollection.meant(draft));
        return articles.view(article);
    }
}
