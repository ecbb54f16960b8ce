package dev.seriatim.article.editing;

import dev.seriatim.article.Article;
import dev.seriatim.article.ArticleRepository;
import dev.seriatim.article.ArticleVersion;
import dev.seriatim.article.ArticleView;
import dev.seriatim.http.conditional.Precondition;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.http.query.Cursor;
import dev.seriatim.http.query.Limit;
import dev.seriatim.http.query.Page;
import dev.seriatim.idempotency.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An article's versions: what it is, and everything that it was when it was published. */
@Path("/manage/v1/articles/{id}/versions")
@RolesAllowed("write")
@Transactional
public class VersionsResource {

    private final ArticleRepository articles;
    private final VersionRepository versions;
    private final Editor editor;
    private final Precondition precondition;

    VersionsResource(
            ArticleRepository articles,
            VersionRepository versions,
            Editor editor,
            Precondition precondition) {
        this.articles = articles;
        this.versions = versions;
        this.editor = editor;
        this.precondition = precondition;
    }

    @GET
    public Page<VersionListing> list(
            @PathParam("id") UUID id,
            @QueryParam("cursor") @Nullable Cursor cursor,
            @QueryParam("limit") @DefaultValue(Limit.DEFAULT) Limit limit,
            @QueryParam("total") @DefaultValue("false") boolean total) {
        return versions.page(articles.existing(id), cursor, limit, total);
    }

    @GET
    @Path("{number}")
    public VersionView show(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @QueryParam("diff") @Nullable Integer diff) {
        var article = articles.existing(id);
        var version = versions.existing(article, number);
        return VersionView.of(version, diff == null ? null : changes(article, diff, version));
    }

    private VersionChanges changes(Article article, int number, ArticleVersion version) {
        return versions.numbered(article, number)
                .map(other -> VersionChanges.between(other, version))
                .orElseThrow(
                        () ->
                                ProblemException.parameter(
                                        "diff", "must be the number of a version of the article."));
    }

    @POST
    @Idempotent
    @Path("{number}/restoration")
    public ArticleView restore(@PathParam("id") UUID id, @PathParam("number") int number) {
        var article = articles.locked(id);
        var version = versions.existing(article, number);
        precondition.require(articles.view(article));
        editor.restore(article, version.rewritten(), Meant.by(version));
        return articles.view(article);
    }
}
