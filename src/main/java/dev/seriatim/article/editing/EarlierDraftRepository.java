package dev.seriatim.article.editing;

import dev.seriatim.article.Article;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.http.query.Cursor;
import dev.seriatim.http.query.Keyset;
import dev.seriatim.http.query.Limit;
import dev.seriatim.http.query.Page;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps what drafts said before they were written over, until {@link OldDrafts} thins it. */
@ApplicationScoped
class EarlierDraftRepository implements PanacheRepositoryBase<EarlierDraft, EarlierDraft.Key> {

    private static final String LIST = "earlier drafts";

    /** Keeps what the draft of an article that is locked says, before something else is written. */
    void keep(Article article, String replacedBy, Instant replacedAt) {
        persist(new EarlierDraft(article, last(article) + 1, replacedBy, replacedAt));
    }

    private long last(Article article) {
        return getEntityManager()
                .createQuery(
                        "select coalesce(max(d.number), 0) from EarlierDraft d where d.articleId = :article",
                        Long.class)
                .setParameter("article", article.id())
                .getSingleResult();
    }

    /**
     * What a draft of the article said.
     *
     * @throws ProblemException not found
     */
    EarlierDraft existing(Article article, int number) {
        return Optional.ofNullable(findById(new EarlierDraft.Key(article.id(), number)))
                .orElseThrow(
                        () ->
                                ProblemException.notFound(
                                        "The article has no earlier draft with this number."));
    }

    /** A page of what the article's drafts said, the last first. */
    Page<EarlierDraftListing> page(
            Article article, @Nullable Cursor cursor, Limit limit, boolean total) {
        var keyset = Keyset.descending(cursor);
        var place = cursor == null ? Long.MAX_VALUE : (Long) cursor.key(LIST, Long.class).get(0);
        var rows =
                getEntityManager()
                        .createQuery(
                                """
                        select new EarlierDraftListing(d.number, d.title, d.wordCount, d.writtenAt, d.replacedAt,
                            d.replacedBy)
                        from EarlierDraft d
                        where d.articleId = :article and d.number %s :place
                        order by d.number %s
                        """
                                        .formatted(keyset.comparison(), keyset.direction()),
                                EarlierDraftListing.class)
                        .setParameter("article", article.id())
                        .setParameter("place", place)
                        .setMaxResults(limit.value() + 1)
                        .getResultList();
        return Page.of(
                rows,
                limit,
                cursor,
                draft -> Cursor.of(LIST, draft.number()),
                total ? count("articleId", article.id()) : null);
    }
}
