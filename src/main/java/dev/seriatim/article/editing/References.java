package dev.seriatim.article.editing;

import dev.seriatim.article.Article;
import dev.seriatim.database.SqlReads;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.http.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Sees to it that nothing is left dangling without somebody having said so. */
@ApplicationScoped
public class References {

    private final SqlReads reads;

    References(SqlReads reads) {
        this.reads = reads;
    }

    private record Counted(Reference reference, long all) {}

    /**
     * Refuses while anything leads to the article.
     *
     * @param acknowledged whether the editor knows, and wants it nevertheless
     * @throws ProblemException still referenced, telling the first hundred places in {@code
     *     referencedBy} and their number in {@code referencedByTotal}
     */
    public void refuseDangling(Article article, boolean acknowledged) {
        refuseDangling(
                List.of(article),
                acknowledged,
                "Something leads to this article: send acknowledge=true to let it wait.");
    }

    /**
     * Refuses while anything leads to one of these articles, but for what they say themselves.
     *
     * @throws ProblemException see {@link #refuseDangling(Article, boolean)}
     */
    public void refuseDangling(List<Article> articles, boolean acknowledged, String detail) {
        var references = acknowledged ? List.<Counted>of() : to(articles);
        if (!references.isEmpty()) {
            throw new ProblemException(ProblemType.STILL_REFERENCED, detail)
                    .with("referencedBy", references.stream().map(Counted::reference).toList())
                    .with("referencedByTotal", references.get(0).all());
        }
    }

    private List<Counted> to(List<Article> articles) {
        return reads.list(
                """
                select r.*, count(*) over () as total
                from (select distinct kind, source_id, source_slug, source_title, path
                      from article_reference
                      where target_id = any(:articles) and source_id <> all(:articles)) r
                order by kind, source_slug, path limit 100
                """,
                Map.of("articles", articles.stream().map(Article::id).toList()),
                row ->
                        new Counted(
                                new Reference(
                                        row.text("kind"),
                                        row.id("source_id"),
                                        row.text("source_slug"),
                                        row.text("source_title"),
                                        row.text("path")),
                                row.number("total")));
    }
}
