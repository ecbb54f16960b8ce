package dev.seriatim.article.editing;

import dev.seriatim.article.Article;
import dev.seriatim.article.name.ArticleName;
import dev.seriatim.database.TransactionLock;
import dev.seriatim.http.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;

/** Keeps the names that articles bear and have borne; see {@link ArticleName}. */
@ApplicationScoped
public class ArticleNames {

    private static final String KIND = "article";

    private final Session database;
    private final TransactionLock lock;

    ArticleNames(Session database, TransactionLock lock) {
        this.database = database;
        this.lock = lock;
    }

    /**
     * Lets articles bear the names of their drafts, and of no former drafts. The trigger {@code
     * article_name_moved} of R__3_delivery_index.sql keeps the slugs of what has several.
     */
    void bearDrafts(List<Article> articles) {
        // Whoever waits for the title at the same time sees it, or is seen to wait; of the slug,
        // FreeSlug sees to that.
        lock.share(
                articles.stream().map(article -> KIND + " " + article.head().titleName()).toList());
        borne(
                        """
                delete from article_name n using %s
                where n.article_id = b.article_id and n.published_from is null and n.name not in (b.id, b.slug, b.title)
                """,
                        articles)
                .executeUpdate();
        borne(
                        """
                insert into article_name (article_id, name)
                select b.article_id, n.name from %s, unnest(array[b.id, b.slug, b.title]) as n (name)
                on conflict (article_id, name) do nothing
                """,
                        articles)
                .executeUpdate();
    }

    /**
     * Lets readers use the names of articles' heads from a moment on; names that they could use
     * before stay.
     */
    public void publish(List<Article> articles, Instant from) {
        // As in bearDrafts, where the title sees to it.
        lock.share(
                articles.stream()
                        .map(article -> KIND + " " + ArticleName.ofSlug(article.slug()))
                        .toList());
        borne(
                        """
                        update article_name n set published_from = least(n.published_from, :from) from %s
                        where n.article_id = b.article_id and n.name in (b.id, b.slug, b.title)
                        """,
                        articles)
                .setParameter("from", from)
                .executeUpdate();
    }

    /** A statement about articles and the names of their heads. */
    private MutationQuery borne(String sql, List<Article> articles) {
        return database.createNativeMutationQuery(
                        sql.formatted(
                                """
                                unnest(cast(:articles as uuid[]), cast(:ids as text[]), cast(:slugs as text[]),
                                    cast(:titles as text[])) as b (article_id, id, slug, title)\
                                """))
                .setParameter("articles", articles.stream().map(Article::id).toArray(UUID[]::new))
                .setParameter("ids", each(articles, article -> ArticleName.ofId(article.id())))
                .setParameter(
                        "slugs", each(articles, article -> ArticleName.ofSlug(article.slug())))
                .setParameter("titles", each(articles, article -> article.head().titleName()));
    }

    private static String[] each(List<Article> articles, Function<Article, String> name) {
        return articles.stream().map(name).toArray(String[]::new);
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
    public void withdrawPromised(List<Article> articles) {
        var promised =
                database.createNativeMutationQuery(
                                """
                                update article_name set published_from = null
                                where article_id = any(:articles) and published_from > now()
                                """)
                        .setParameter(
                                "articles", articles.stream().map(Article::id).toArray(UUID[]::new))
                        .executeUpdate();
        if (promised > 0) {
            bearDrafts(articles);
        }
    }
}
