package dev.seriatim.article.editing;

import dev.seriatim.article.Article;
import dev.seriatim.article.name.ArticleName;
import dev.seriatim.database.Scalars;
import dev.seriatim.database.TransactionLock;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.http.problem.ProblemType;
import dev.seriatim.http.problem.Violation;
import dev.seriatim.redirect.FreeSlug;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Keeps the names that articles bear and have borne; see {@link ArticleName}. */
@ApplicationScoped
public class ArticleNames {

    private static final String KIND = "article";

    private final Session database;
    private final FreeSlug slugs;
    private final TransactionLock lock;

    ArticleNames(Session database, FreeSlug slugs, TransactionLock lock) {
        this.database = database;
        this.slugs = slugs;
        this.lock = lock;
    }

    /**
     * The slug, made sure of for this article.
     *
     * @throws ProblemException slug taken, if it is or once was another article's
     */
    String reserve(String slug, @Nullable Article article) {
        slugs.hold(slug, KIND);
        if (isTaken(slug, article)) {
            throw new ProblemException(
                    ProblemType.SLUG_TAKEN,
                    "Another article has this slug, or had it once.",
                    List.of(
                            Violation.at(
                                    "/slug", "choose a slug that no other article has or had")));
        }
        return slug;
    }

    /** The slug, or the first of slug-2, slug-3, … that no other article has or had. */
    String reserveLike(String slug, @Nullable Article article) {
        return slugs.like(slug, KIND, wanted -> isTaken(wanted, article));
    }

    private boolean isTaken(String slug, @Nullable Article article) {
        return Scalars.select(
                        database,
                        "select article_id from article_name where name = :name",
                        "article_id",
                        UUID.class)
                .setParameter("name", ArticleName.ofSlug(slug))
                .getResultList()
                .stream()
                .anyMatch(holder -> article == null || !holder.equals(article.id()));
    }

    /**
     * Lets the article bear the names of its draft, and of no former draft. The trigger {@code
     * article_name_moved} of R__3_delivery_index.sql keeps the slugs of what has several.
     */
    void bearDraft(Article article) {
        // Whoever waits for the title at the same time sees it, or is seen to wait; of the slug,
        // FreeSlug sees to that.
        lock.share(KIND + " " + article.head().titleName());
        database.createNativeMutationQuery(
                        """
                        delete from article_name
                        where article_id = :article and published_from is null and name not in (:id, :slug, :title)
                        """)
                .setParameter("article", article.id())
                .setParameter("id", ArticleName.ofId(article.id()))
                .setParameter("slug", ArticleName.ofSlug(article.slug()))
                .setParameter("title", article.head().titleName())
                .executeUpdate();
        database.createNativeMutationQuery(
                        """
                        insert into article_name (article_id, name)
                        values (:article, :id), (:article, :slug), (:article, :title)
                        on conflict (article_id, name) do nothing
                        """)
                .setParameter("article", article.id())
                .setParameter("id", ArticleName.ofId(article.id()))
                .setParameter("slug", ArticleName.ofSlug(article.slug()))
                .setParameter("title", article.head().titleName())
                .executeUpdate();
    }

    /**
     * Lets readers use the names of the article's head from a moment on; names that they could use
     * before stay.
     */
    public void publish(Article article, Instant from) {
        // As in bearDraft, where the title sees to it.
        lock.share(KIND + " " + ArticleName.ofSlug(article.slug()));
        database.createNativeMutationQuery(
                        """
                        update article_name set published_from = least(published_from, :from)
                        where article_id = :article and name in (:id, :slug, :title)
                        """)
                .setParameter("from", from)
                .setParameter("article", article.id())
                .setParameter("id", ArticleName.ofId(article.id()))
                .setParameter("slug", ArticleName.ofSlug(article.slug()))
                .setParameter("title", article.head().titleName())
                .executeUpdate();
    }

    /**
     * Gives a former slug up, so that another article may have it; what names this article by that
     * slug names it no longer.
     *
     * @throws ProblemException conflict if readers see the slug, or the draft bears it; not found
     *     if the article has no such slug
     */
    void release(Article article, String slug) {
        if (isPresent(article, slug)) {
            throw ProblemException.conflict(
                    "This is the present slug of the article: change it first, and publish the change.");
        }
        var released =
                database.createNativeMutationQuery(
                                "delete from article_name where article_id = :article and name = :name")
                        .setParameter("article", article.id())
                        .setParameter("name", ArticleName.ofSlug(slug))
                        .executeUpdate();
        if (released == 0) {
            throw ProblemException.notFound("This slug was never had here, or is given up.");
        }
    }

    private boolean isPresent(Article article, String slug) {
        return database.createQuery(
                                """
                        select count(*) from ArticleVersion v
                        where v.articleId = :article and v.slug = :slug
                          and (v.id = :head or v.id in (select p.versionId from Publication p where p.articleId = :article))
                        """,
                                Long.class)
                        .setParameter("article", article.id())
                        .setParameter("slug", slug)
                        .setParameter("head", article.head().id())
                        .getSingleResult()
                > 0;
    }

    /** Takes back the names that readers were promised for later. */
    public void withdrawPromised(Article article) {
        database.createNativeMutationQuery(
                        """
                        update article_name set published_from = null
                        where article_id = :article and published_from > now()
                        """)
                .setParameter("article", article.id())
                .executeUpdate();
        bearDraft(article);
    }
}
