package dev.seriatim.article.editing;

import dev.seriatim.article.Article;
import dev.seriatim.database.SqlReads;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.http.problem.ProblemType;
import dev.seriatim.http.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

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
        var references = acknowledged ? List.<Counted>of() : to(List.of(article));
        if (!references.isEmpty()) {
            throw told(
                    references,
                    "Something leads to this article: send acknowledge=true to let it wait.",
                    List.of());
        }
    }

    /**
     * Refuses while anything leads to one of these articles, but for what they say themselves; they
     * are told apart by their places in the list.
     *
     * @throws ProblemException see {@link #refuseDangling(Article, boolean)}
     */
    public void refuseDangling(List<Article> articles, boolean acknowledged) {
        var references = acknowledged ? List.<Counted>of() : to(articles);
        if (!references.isEmpty()) {
            throw told(
                    references,
                    "Something leads to these articles: send acknowledge=true to let it wait.",
                    targets(articles));
        }
    }

    private static ProblemException told(
            List<Counted> references, String detail, List<Violation> places) {
        return new ProblemException(ProblemType.STILL_REFERENCED, detail, places)
                .with("referencedBy", references.stream().map(Counted::reference).toList())
                .with("referencedByTotal", references.get(0).all());
    }

    private List<Violation> targets(List<Article> articles) {
        var targets =
                reads.list(
                        """
                        select distinct target_id from article_reference
                        where target_id = any(:articles) and source_id <> all(:articles)
                        """,
                        ids(articles),
                        row -> row.id("target_id"));
        return IntStream.range(0, articles.size())
                .filter(index -> targets.contains(articles.get(index).id()))
                .mapToObj(
                        index ->
                                Violation.at(
                                        "/items/" + index,
                                        "Something leads to “%s”."
                                                .formatted(articles.get(index).draft().title())))
                .toList();
    }

    private static Map<String, List<UUID>> ids(List<Article> articles) {
        return Map.of("articles", articles.stream().map(Article::id).toList());
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
                ids(articles),
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
