package dev.seriatim.article.desk;

import dev.seriatim.http.query.Cursor;
import dev.seriatim.http.query.Limit;
import dev.seriatim.http.query.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import org.jspecify.annotations.Nullable;

/** Lists articles for their editors, drafts and all. */
@ApplicationScoped
public class ArticleListings {

    private static final String LIST = "articles";

    private static final String FOUND =
            """
            from Article a join a.head v join ArticleStanding s on s.articleId = a.id
            where s.state in :states
              and (:pattern is null or v.title ilike :pattern escape '!' or v.slug ilike :pattern escape '!'
                   or v.body.body ilike :pattern escape '!')
              and (:author is null or v.id in
                   (select w.id from ArticleVersion w join w.authors b where :author member of b.slugs))
              and (:topic is null or v.id in
                   (select w.id from ArticleVersion w join w.topics t where :topic member of t.slugs))
              and (:series is null or a.id in
                   (select t.articleId from SeriesPart p join KnownTarget t on t.name = p.name
                    where :series member of p.series.slugs))
              and (:pendingLinks is null
                   or :pendingLinks = true and a.id in (select l.articleId from PendingLink l)
                   or :pendingLinks = false and a.id not in (select l.articleId from PendingLink l))
              and (:changed is null
                   or coalesce(s.publishedVersion <> v.number or s.scheduledVersion <> v.number, false) = :changed)
            """;

    private final EntityManager database;

    ArticleListings(EntityManager database) {
        this.database = database;
    }

    /** A page of articles, the last edited first. */
    public Page<ArticleListing> page(
            ArticleSearch search, @Nullable Cursor cursor, Limit limit, boolean total) {
        var after = Cursor.afterLatest(cursor, LIST);
        var rows =
                found(
                                """
                        select new ArticleListing(a.id, v.slug, v.title, v.language, s.state, v.number,
                            coalesce(s.publishedVersion <> v.number or s.scheduledVersion <> v.number, false),
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
        return database.createQuery(query, type)
                .setParameter("states", search.states())
                .setParameter("pattern", search.pattern())
                .setParameter("author", search.author())
                .setParameter("topic", search.topic())
                .setParameter("series", search.series())
                .setParameter("pendingLinks", search.pendingLinks())
                .setParameter("changed", search.changed());
    }
}
