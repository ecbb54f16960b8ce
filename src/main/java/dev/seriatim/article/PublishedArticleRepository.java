package dev.seriatim.article;

import dev.seriatim.http.MovedException;
import dev.seriatim.http.ProblemException;
import dev.seriatim.redirect.Kind;
import dev.seriatim.redirect.PublishedRedirectRepository;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds articles for readers, through the view that holds nothing but what is published. */
@ApplicationScoped
public class PublishedArticleRepository implements PanacheRepositoryBase<PublishedArticle, UUID> {

    private static final String UNKNOWN = "There is no published article with this slug.";

    private static final String SUMMARY =
            """
            a.id, a.slug, a.title, a.excerpt, a.language, a.publishedAt, a.updatedAt, a.wordCount, a.readingMinutes,
            a.contentRating, a.canonicalUrl, a.cover, a.authors, a.topics
            """;

    private static final String TEXT =
            "select new dev.seriatim.article.ArticleSummary("
                    + SUMMARY
                    + "), a.versionId, %s, a.outline, a.worksCited from PublishedArticle a where ";

    private final PublishedRedirectRepository redirects;

    PublishedArticleRepository(PublishedRedirectRepository redirects) {
        this.redirects = redirects;
    }

    /**
     * Those of these articles that readers can see, without their texts, in no particular order.
     */
    public List<ArticleSummary> summaries(Collection<UUID> ids) {
        return getEntityManager()
                .createQuery(
                        "select " + SUMMARY + " from PublishedArticle a where a.id in :ids",
                        ArticleSummary.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** Those of these articles that readers can see, text and all, in no particular order. */
    public List<PublishedText> texts(Collection<UUID> ids, BodyFormat format) {
        return getEntityManager()
                .createQuery(
                        TEXT.formatted(format.expression()) + "a.id in :ids", PublishedText.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** The article with this slug, text and all; a former slug finds nothing. */
    public Optional<PublishedText> text(String slug, BodyFormat format) {
        return getEntityManager()
                .createQuery(
                        TEXT.formatted(format.expression()) + "a.slug = :slug", PublishedText.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
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
