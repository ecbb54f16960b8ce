package dev.seriatim.article.editing;

import dev.seriatim.article.Article;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.http.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Sees to it that nothing is left dangling without somebody having said so. */
@ApplicationScoped
public class References {

    private static final int TOLD = 100;

    private final EntityManager database;

    References(EntityManager database) {
        this.database = database;
    }

    /**
     * Refuses while anything leads to the article.
     *
     * @param acknowledged whether the editor knows, and wants it nevertheless
     * @throws ProblemException still referenced, telling the first hundred places in {@code
     *     referencedBy}
     */
    public void refuseDangling(Article article, boolean acknowledged) {
        var references = acknowledged ? List.<Reference>of() : to(article);
        if (!references.isEmpty()) {
            throw new ProblemException(
                            ProblemType.STILL_REFERENCED,
                            "Something leads to this article: send acknowledge=true to let it wait.")
                    .with("referencedBy", references);
        }
    }

    private List<Reference> to(Article article) {
        return database.createQuery(
                        """
                        select distinct r.kind, r.sourceId, r.sourceSlug, r.sourceTitle, r.path
                        from ArticleReference r where r.targetId = :article
                        order by r.kind, r.sourceSlug, r.path
                        """,
                        Reference.class)
                .setParameter("article", article.id())
                .setMaxResults(TOLD)
                .getResultList();
    }
}
