package dev.seriatim.article.publication;

import dev.seriatim.article.ArticleRepository;
import dev.seriatim.article.ArticleView;
import dev.seriatim.article.editing.References;
import dev.seriatim.http.conditional.Precondition;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;

/** An article's publication: there while readers see the article, or are to see it. */
@Path("/manage/v1/articles/{id}/publication")
@RolesAllowed("publish")
@Transactional
public class PublicationResource {

    private final ArticleRepository articles;
    private final Publisher publisher;
    private final References references;
    private final Precondition precondition;

    PublicationResource(
            ArticleRepository articles,
            Publisher publisher,
            References references,
            Precondition precondition) {
        this.articles = articles;
        this.publisher = publisher;
        this.references = references;
        this.precondition = precondition;
    }

    @PUT
    public ArticleView publish(@PathParam("id") UUID id, PublicationTimes times) {
        var article = articles.unchanged(id, precondition);
        publisher.publish(article, times);
        return articles.view(article);
    }

    @DELETE
    public ArticleView withdraw(
            @PathParam("id") UUID id,
            @QueryParam("acknowledge") @DefaultValue("false") boolean acknowledge,
            @QueryParam("scheduled") @DefaultValue("false") boolean scheduled) {
        var article = articles.unchanged(id, precondition);
        if (scheduled) {
            publisher.cancel(article);
        } else {
            references.refuseDangling(article, acknowledge);
            publisher.withdraw(article);
        }
        return articles.view(article);
    }
}
