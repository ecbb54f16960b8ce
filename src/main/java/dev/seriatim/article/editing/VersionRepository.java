package dev.seriatim.article.editing;

import dev.seriatim.article.Article;
import dev.seriatim.article.ArticleVersion;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.http.query.Cursor;
import dev.seriatim.http.query.Keyset;
import dev.seriatim.http.query.Limit;
import dev.seriatim.http.query.Page;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds what an article was, version by version. */
@ApplicationScoped
class VersionRepository implements PanacheRepositoryBase<ArticleVersion, UUID> {

    private static final String LIST = "versions";

    /**
     * The version of the article with this number.
     *
     * @throws ProblemException not found
     */
    ArticleVersion existing(Article article, int number) {
        return numbered(article, number)
                .orElseThrow(
                        () ->
                                ProblemException.notFound(
                                        "The article has no version with this number."));
    }

    Optional<ArticleVersion> numbered(Article article, int number) {
        return find("articleId = ?1 and number = ?2", article.id(), number).singleResultOptional();
    }

    /** The number that the next version of the article gets: no other has it, or had it. */
    int next(Article article) {
        return getEntityManager()
                .createQuery(
                        "select max(v.number) + 1 from ArticleVersion v where v.articleId = :article",
                        Integer.class)
                .setParameter("article", article.id())
                .getSingleResult();
    }

    /** What was proposed for the article from elsewhere, the last first. */
    List<ArticleVersion> proposed(Article article) {
        return list("articleId = ?1 and freezing.proposed order by number desc", article.id());
    }

    /** A page of the article's versions, newest first. */
    Page<VersionListing> page(
            Article article, @Nullable Cursor cursor, Limit limit, boolean total) {
        var keyset = Keyset.descending(cursor);
        var place = cursor == null ? Long.MAX_VALUE : cursor.key(LIST, Long.class).get(0);
        var rows =
                getEntityManager()
                        .createQuery(
                                """
                        select new VersionListing(v.number, v.title, v.slug, s.state, v.createdAt,
                            case when v.freezing.proposed or v.freezing.discarded then null else v.freezing.frozenAt end,
                            case when v.freezing.proposed or v.freezing.discarded then null else v.freezing.frozenBy end,
                            v.body.wordCount)
                        from ArticleVersion v join VersionStanding s on s.versionId = v.id
                        where v.articleId = :article and cast(v.number as Long) %s :place
                        order by v.number %s
                        """
                                        .formatted(keyset.comparison(), keyset.direction()),
                                VersionListing.class)
                        .setParameter("article", article.id())
                        .setParameter("place", place)
                        .setMaxResults(limit.value() + 1)
                        .getResultList();
        return Page.of(
                rows,
                limit,
                cursor,
                version -> Cursor.of(LIST, (long) version.number()),
                total ? count("articleId", article.id()) : null);
    }
}
