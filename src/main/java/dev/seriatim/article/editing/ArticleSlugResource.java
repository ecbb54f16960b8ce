package dev.seriatim.article.editing;

import dev.seriatim.article.ArticleRepository;
import dev.seriatim.change.EventKind;
import dev.seriatim.change.Journal;
import dev.seriatim.http.conditional.Precondition;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Map;
import java.util.UUID;

/** A slug that an article once had, and keeps until it is given up here. */
@Path("/manage/v1/articles/{id}/slugs/{slug}")
@RolesAllowed("admin")
@Transactional
public class ArticleSlugResource {

    private final ArticleRepository articles;
    private final ArticleNames names;
    private final Journal journal;
    private final Precondition precondition;

    ArticleSlugResource(
            ArticleRepository articles,
            ArticleNames names,
            Journal journal,
            Precondition precondition) {
        this.articles = articles;
        this.names = names;
        this.journal = journal;
        this.precondition = precondition;
    }

    @DELETE
    public void release(@PathParam("id") UUID id, @PathParam("slug") String slug) {
        var article = articles.unchanged(id, precondition);
        names.release(article, slug);
        journal.record(EventKind.ARTICLE_SLUG_RELEASED, id, Map.of("slug", slug));
    }
}
