package dev.seriatim.related;

import dev.seriatim.article.Article;
import dev.seriatim.article.ArticleRepository;
import dev.seriatim.article.editing.Editor;
import dev.seriatim.article.name.ArticleTarget;
import dev.seriatim.article.name.LinkResolution;
import dev.seriatim.article.name.Repetitions;
import dev.seriatim.http.conditional.Precondition;
import dev.seriatim.http.json.Replacement;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;

/** The related links of an article's newest version, with what becomes of them. */
@Path("/manage/v1/articles/{id}/related")
@RolesAllowed("write")
@Transactional
public class ManagedRelatedResource {

    private final ArticleRepository articles;
    private final Editor editor;
    private final LinkResolution resolution;
    private final Repetitions repetitions;
    private final Precondition precondition;

    ManagedRelatedResource(
            ArticleRepository articles,
            Editor editor,
            LinkResolution resolution,
            Repetitions repetitions,
            Precondition precondition) {
        this.articles = articles;
        this.editor = editor;
        this.resolution = resolution;
        this.repetitions = repetitions;
        this.precondition = precondition;
    }

    @GET
    public RelatedLinksView show(@PathParam("id") UUID id) {
        return view(articles.existing(id));
    }

    /**
     * The tag of this list will do, and so will the article's: both change whenever the list does.
     */
    @PUT
    public RelatedLinksView replace(@PathParam("id") UUID id, Replacement<RelatedLinks> sent) {
        var article = articles.locked(id);
        var read = view(article);
        precondition.require(read, articles.view(article));
        var links = read.asWritten(sent.over(read).items());
        repetitions.refuseLinks(links, article.draft().related(), id, "/items");
        editor.revise(article, article.draft().withRelated(links));
        return view(article);
    }

    private RelatedLinksView view(Article article) {
        var links = article.draft().related();
        var targets =
                resolution.targets(
                        links.stream()
                                .filter(link -> link.url() == null)
                                .map(ArticleTarget::name)
                                .toList());
        return new RelatedLinksView(
                links.stream()
                        .map(
                                link ->
                                        RelatedLinkView.of(
                                                link,
                                                link.url() == null
                                                        ? targets.get(link.name())
                                                        : null))
                        .toList());
    }
}
