package dev.seriatim.article;

import dev.seriatim.http.Cursor;
import dev.seriatim.http.Limit;
import dev.seriatim.http.MovedException;
import dev.seriatim.http.Page;
import dev.seriatim.http.ProblemException;
import dev.seriatim.redirect.Kind;
import dev.seriatim.redirect.PublishedRedirectRepository;
import dev.seriatim.site.SiteRepository;
import dev.seriatim.site.UrlTemplates;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds articles for readers, through the view that holds nothing but what is published. */
@ApplicationScoped
public class PublishedArticleRepository implements PanacheRepositoryBase<PublishedArticle, UUID> {

    private static final String LIST = "published articles";
    private static final String UNKNOWN = "There is no published article with this slug.";

    private static final String SUMMARY =
            """
            a.id, a.slug, a.title, a.excerpt, a.language, a.publishedAt, a.updatedAt, a.wordCount, a.readingMinutes,
            a.contentRating, a.canonicalUrl, a.cover, a.authors, a.topics
            """;

    private static final String CHOSEN =
            """
            from PublishedArticle a
            where (:series is null or a.id in (select p.articleId from PublishedPart p where p.seriesSlug = :series))
              and (:topic is null or a.id in (select t.articleId from PublishedTagging t where t.slug = :topic))
              and (:author is null or a.id in (select b.articleId from PublishedByline b where b.slug = :author))
            """;

    private final SiteRepository sites;
    private final PublishedRedirectRepository redirects;

    PublishedArticleRepository(SiteRepository sites, PublishedRedirectRepository redirects) {
        this.sites = sites;
        this.redirects = redirects;
    }

    /** A page of articles, the last published first. */
    Page<ListedArticle> page(
            ArticleFilter filter, @Nullable Cursor cursor, Limit limit, boolean total) {
        var after =
                cursor == null
                        ? List.of(Cursor.LATEST, Cursor.LAST_ID)
                        : cursor.key(LIST, Instant.class, UUID.class);
        var templates = sites.urlTemplates();
        var rows =
                filtered(
                                "select "
                                        + SUMMARY
                                        + CHOSEN
                                        + "and (a.publishedAt, a.id) < (:publishedAt, :id) order by a.publishedAt desc, a.id desc",
                                ArticleSummary.class,
                                filter)
                        .setParameter("publishedAt", after.get(0))
                        .setParameter("id", after.get(1))
                        .setMaxResults(limit.value() + 1)
                        .getResultList();
        return Page.of(
                        rows,
                        limit,
                        article -> Cursor.of(LIST, article.publishedAt(), article.id()),
                        total
                                ? filtered("select count(*) " + CHOSEN, Long.class, filter)
                                        .getSingleResult()
                                : null)
                .map(article -> ListedArticle.of(article, templates));
    }

    private <T> TypedQuery<T> filtered(String query, Class<T> type, ArticleFilter filter) {
        return getEntityManager()
                .createQuery(query, type)
                .setParameter("series", filter.series())
                .setParameter("topic", filter.topic())
                .setParameter("author", filter.author());
    }

    /** The article with this slug, text and all; a former slug finds nothing. */
    public Optional<PublishedText> text(String slug) {
        return getEntityManager()
                .createQuery(
                        "select new dev.seriatim.article.ArticleSummary("
                                + SUMMARY
                                + "), "
                                + "a.versionId, a.bodyHtml, a.outline, a.worksCited from PublishedArticle a where a.slug = :slug",
                        PublishedText.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    /** The body of a published article with its links leading to where the articles are now. */
    public String linkedBody(PublishedText text, UrlTemplates templates) {
        var targets =
                getEntityManager()
                        .createQuery(
                                "select l.position, l.slug from PublishedBodyLink l where l.versionId = :version",
                                LinkedBody.Target.class)
                        .setParameter("version", text.versionId())
                        .getResultStream()
                        .collect(Collectors.toMap(LinkedBody.Target::position, target -> target));
        return LinkedBody.of(text.bodyHtml(), targets, templates);
    }

    /**
     * The ids of the article with this slug.
     *
     * @throws MovedException if the slug is a former one
     * @throws ProblemException not found
     */
    public PublishedId existing(String slug) {
        return find("slug", slug)
                .project(PublishedId.class)
                .singleResultOptional()
                .orElseThrow(() -> elsewhere(slug));
    }

    /** What to say when no published article has the slug. */
    public static ProblemException unknown() {
        return ProblemException.notFound(UNKNOWN);
    }

    /** What to answer where no article is published under a slug: where it is now, or not found. */
    public RuntimeException elsewhere(String slug) {
        return redirects.elsewhere(Kind.ARTICLE, slug, UNKNOWN);
    }
}
