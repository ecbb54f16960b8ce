package dev.seriatim.article;

import dev.seriatim.http.Cursor;
import dev.seriatim.http.Limit;
import dev.seriatim.http.Page;
import dev.seriatim.http.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds articles for their editors, drafts and all. */
@ApplicationScoped
public class ArticleRepository implements PanacheRepositoryBase<Article, UUID> {

    private static final String LIST = "articles";

    private static final String FOUND =
            """
            from Article a join a.head v join ArticleStanding s on s.articleId = a.id
            where s.state in :states
              and (:pattern is null or v.title ilike :pattern escape '!' or v.slug ilike :pattern escape '!'
                   or v.body ilike :pattern escape '!')
              and (:author is null or v.id in
                   (select w.id from ArticleVersion w join w.authors b where b.slug = :author))
              and (:topic is null or v.id in
                   (select w.id from ArticleVersion w join w.topics t where t.slug = :topic))
              and (:series is null or a.id in
                   (select t.articleId from SeriesPart p join KnownTarget t on t.name = p.name
                    where p.series.slug = :series))
              and (:pendingLinks is null
                   or :pendingLinks = true and a.id in (select l.articleId from PendingLink l)
                   or :pendingLinks = false and a.id not in (select l.articleId from PendingLink l))
              and (:changed is null or coalesce(s.publishedVersion <> v.number, false) = :changed)
            """;

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
     * The article that has this slug, or once had it, kept from other writers until the transaction
     * ends.
     */
    public Optional<Article> lockedBySlug(String slug) {
        return getSession()
                .createNativeQuery(
                        "select article_id from article_name where name = :name", UUID.class)
                .setParameter("name", ArticleName.ofSlug(slug))
                .getResultStream()
                .findFirst()
                .map(this::locked);
    }

    /** Whether an article has this title, or once had it. */
    public boolean isKnownTitle(String title) {
        return !getEntityManager()
                .createNativeQuery("select 1 from article_name where name = :name limit 1")
                .setParameter("name", ArticleName.ofTitle(title))
                .getResultList()
                .isEmpty();
    }

    private static ProblemException unknown() {
        return ProblemException.notFound("There is no article with this id.");
    }

    /** How the article stands with its readers at this moment. */
    public Standing standing(Article article) {
        return getEntityManager()
                .createQuery(
                        """
                        select new Standing(s.state, s.publishedVersion, s.publishedAt, s.publishAt, s.unpublishAt)
                        from ArticleStanding s where s.articleId = :article
                        """,
                        Standing.class)
                .setParameter("article", article.id())
                .getSingleResult();
    }

    /** The article as its editors see it. */
    public ArticleView view(Article article) {
        flush();
        return ArticleView.of(article, standing(article));
    }

    /** A page of articles, the last edited first. */
    Page<ArticleListing> page(
            ArticleSearch search, @Nullable Cursor cursor, Limit limit, boolean total) {
        var after =
                cursor == null
                        ? List.of(Cursor.LATEST, Cursor.LAST_ID)
                        : cursor.key(LIST, Instant.class, UUID.class);
        var rows =
                found(
                                """
                        select new ArticleListing(a.id, v.slug, v.title, v.language, s.state, v.number,
                            coalesce(s.publishedVersion <> v.number, false),
                            s.publishAt, s.unpublishAt, s.publishedAt, a.createdAt, a.updatedAt)
                        """
                                        + FOUND
                                        + """
                        and (a.updatedAt, a.id) < (:updatedAt, :id)
                        order by a.updatedAt desc, a.id desc
                        """,
                                ArticleListing.class,
                                search)
                        .setParameter("updatedAt", after.get(0))
                        .setParameter("id", after.get(1))
                        .setMaxResults(limit.value() + 1)
                        .getResultList();
        return Page.of(
                rows,
                limit,
                article -> Cursor.of(LIST, article.updatedAt(), article.id()),
                total
                        ? found("select count(*) " + FOUND, Long.class, search).getSingleResult()
                        : null);
    }

    private <T> TypedQuery<T> found(String query, Class<T> type, ArticleSearch search) {
        return getEntityManager()
                .createQuery(query, type)
                .setParameter("states", search.states())
                .setParameter("pattern", search.pattern())
                .setParameter("author", search.author())
                .setParameter("topic", search.topic())
                .setParameter("series", search.series())
                .setParameter("pendingLinks", search.pendingLinks())
                .setParameter("changed", search.changed());
    }
}
