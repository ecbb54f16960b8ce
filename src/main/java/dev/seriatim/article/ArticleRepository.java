package dev.seriatim.article;

import dev.seriatim.article.name.ArticleName;
import dev.seriatim.database.Scalars;
import dev.seriatim.http.conditional.Precondition;
import dev.seriatim.http.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds articles for their editors, drafts and all. */
@ApplicationScoped
public class ArticleRepository implements PanacheRepositoryBase<Article, UUID> {

    /**
     * The article with this id.
     *
     * @throws ProblemException not found
     */
    public Article existing(UUID id) {
        return find("from Article a join fetch a.head where a.id = ?1", id)
                .singleResultOptional()
                .orElseThrow(ArticleRepository::unknown);
    }

    /**
     * The article with this id, kept from other writers until the transaction ends.
     *
     * @throws ProblemException not found
     */
    public Article locked(UUID id) {
        return find("id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResultOptional()
                .orElseThrow(ArticleRepository::unknown);
    }

    /**
     * The article with this id, locked as above, if it is still as whoever writes to it has read
     * it.
     *
     * @throws ProblemException not found; or what {@link Precondition#require} says
     */
    public Article unchanged(UUID id, Precondition precondition) {
        var article = locked(id);
        precondition.require(view(article));
        return article;
    }

    /**
     * Those of these articles that there are, by id, kept from other writers until the transaction
     * ends. They are locked in the order of their ids, so that two who want the same articles never
     * wait for each other.
     */
    public Map<UUID, Article> locked(Collection<UUID> ids) {
        return find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .stream()
                .collect(Collectors.toMap(Article::id, Function.identity()));
    }

    /** Whether none of these articles is anywhere but in the trash. */
    public boolean areTrashed(Collection<UUID> ids) {
        Object all = ids.toArray(UUID[]::new);
        return count("array_contains(?1, id) and trashedAt is null", all) == 0;
    }

    /**
     * The article with this id that is in the trash, kept from other writers until the transaction
     * ends.
     *
     * @throws ProblemException not found
     */
    public Article lockedInTrash(UUID id) {
        return find("id = ?1 and trashedAt is not null", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResultOptional()
                .orElseThrow(ArticleRepository::unknown);
    }

    /** The articles outside of the trash whose newest version has this title, the oldest first. */
    public List<UUID> titled(String title) {
        return Scalars.select(
                        getSession(),
                        """
                        select a.id from article_name n
                        join article a on a.id = n.article_id and a.trashed_at is null
                        join article_version v on v.id = a.head_id and v.title_name = n.name
                        where n.name = :name order by a.id
                        """,
                        "id",
                        UUID.class)
                .setParameter("name", ArticleName.ofTitle(title))
                .getResultList();
    }

    private static ProblemException unknown() {
        return ProblemException.notFound("There is no article with this id.");
    }

    /** Every name that leads to the article, present and former. */
    public List<String> names(Article article) {
        return Scalars.select(
                        getSession(),
                        "select name from article_name where article_id = :article",
                        "name",
                        String.class)
                .setParameter("article", article.id())
                .getResultList();
    }

    /**
     * Deletes the article for good, with its versions, names and publication. Related links and
     * translations that named it without a title take the title that it had last, and wait.
     */
    public void purge(Article article) {
        label("related_link", article);
        label("translation", article);
        delete(article);
        flush();
    }

    private void label(String table, Article article) {
        getEntityManager()
                .createNativeQuery(
                        """
                        update %s set title = :title
                        where title is null
                            and name in (select name from article_name where article_id = :article)
                        """
                                .formatted(table))
                .setParameter("title", article.draft().title())
                .setParameter("article", article.id())
                .executeUpdate();
    }

    /** How the article stands with its readers at this moment. */
    public PublicationStatus status(Article article) {
        return getEntityManager()
                .createQuery(
                        """
                        select new PublicationStatus(s.state, s.publishedVersion, s.scheduledVersion, s.publishedAt,
                            s.publishAt, s.unpublishAt)
                        from ArticleStanding s where s.articleId = :article
                        """,
                        PublicationStatus.class)
                .setParameter("article", article.id())
                .getSingleResult();
    }

    /** The article as its editors see it, when it is locked, or new. */
    public ArticleView view(Article article) {
        flush();
        return ArticleView.of(article, now(article.id()));
    }

    /**
     * The article with this id as its editors see it. Its tag is read first: should somebody write
     * meanwhile, it is that of an article that is no more, and nothing can be changed with it.
     *
     * @throws ProblemException not found
     */
    public ArticleView view(UUID id) {
        var now = now(id);
        return ArticleView.of(existing(id), now);
    }

    private ArticleNow now(UUID id) {
        return getEntityManager()
                .createQuery(
                        "select "
                                + ArticleNow.NEW
                                + """
                                from ArticleStanding s join ArticleSurroundings t on t.articleId = s.articleId
                                where s.articleId = :article
                                """,
                        ArticleNow.class)
                .setParameter("article", id)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(ArticleRepository::unknown);
    }
}
