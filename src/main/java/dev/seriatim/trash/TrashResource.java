package dev.seriatim.trash;

import dev.seriatim.article.Article;
import dev.seriatim.article.ArticleRepository;
import dev.seriatim.article.ArticleView;
import dev.seriatim.article.PublicationState;
import dev.seriatim.article.bulk.BulkReport;
import dev.seriatim.article.bulk.BulkWrite;
import dev.seriatim.article.desk.ArticleListing;
import dev.seriatim.article.desk.ArticleListings;
import dev.seriatim.article.desk.ArticleSearch;
import dev.seriatim.article.desk.DeskOrder;
import dev.seriatim.article.editing.References;
import dev.seriatim.article.publication.Trash;
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
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Articles in the trash: each there until it is restored, or purged for good. */
@Path("/manage/v1/trash")
@RolesAllowed("write")
@Transactional
public class TrashResource {

    private final ArticleRepository articles;
    private final ArticleListings listings;
    private final BulkWrite bulk;
    private final Trash trash;
    private final References references;
    private final Purge purge;
    private final Precondition precondition;

    TrashResource(
            ArticleRepository articles,
            ArticleListings listings,
            BulkWrite bulk,
            Trash trash,
            References references,
            Purge purge,
            Precondition precondition) {
        this.articles = articles;
        this.listings = listings;
        this.bulk = bulk;
        this.trash = trash;
        this.references = references;
        this.purge = purge;
        this.precondition = precondition;
    }

    @GET
    public Page<ArticleListing> list(
            @QueryParam("cursor") @Nullable Cursor cursor,
            @QueryParam("limit") @DefaultValue(Limit.DEFAULT) Limit limit,
            @QueryParam("total") @DefaultValue("false") boolean total) {
        var trashed = ArticleSearch.inState(PublicationState.TRASHED);
        return listings.page(trashed, DeskOrder.LAST_EDITED, cursor, limit, total);
    }

    @POST
    @Idempotent
    public BulkReport put(
            TrashedArticles trashed,
            @QueryParam("acknowledge") @DefaultValue("false") boolean acknowledge) {
        var gone = new ArrayList<Article>();
        var report =
                bulk.each(
                        trashed.items(),
                        (article, item) -> {
                            trash.refuseUnlessAllowed(article);
                            trash.put(article);
                            gone.add(article);
                        });
        articles.flush();
        references.refuseDangling(gone, acknowledge);
        return report;
    }

    @POST
    @Idempotent
    @Path("{id}/restoration")
    public ArticleView restore(@PathParam("id") UUID id) {
        var article = unchanged(id);
        trash.restore(article);
        return articles.view(article);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed("admin")
    public void purge(
            @PathParam("id") UUID id,
            @QueryParam("acknowledge") @DefaultValue("false") boolean acknowledge) {
        var article = unchanged(id);
        references.refuseDangling(article, acknowledge);
        purge.of(article);
    }

    private Article unchanged(UUID id) {
        var article = articles.lockedInTrash(id);
        precondition.require(articles.view(article));
        return article;
    }
}
