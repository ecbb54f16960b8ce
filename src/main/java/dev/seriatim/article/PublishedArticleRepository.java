package dev.seriatim.article;

import dev.seriatim.http.CacheTags;
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
import org.jspecify.annotations.Nullable;

/** Finds articles for readers, through the view that holds nothing but what is published. */
@ApplicationScoped
public class PublishedArticleRepository implements PanacheRepositoryBase<PublishedArticle, UUID> {

    private static final String UNKNOWN = "There is no published article with this slug.";

    private static final String SUMMARY =
            """
            a.id, a.slug, a.title, a.excerpt, a.language, a.publishedAt, a.updatedAt, a.wordCount, a.readingMinutes,
            a.contentRating, a.canonicalUrl, a.cover, a.authors, a.topics
            """;

    // What the article is about and by whom, for the answer's cache tags.
    private static final String TAGS =
            "(select listagg(t.tag, ' ') within group (order by t.tag) from PublishedTag t where t.articleId = a.id)";

    private static final String TEXT =
            "select new dev.seriatim.article.ArticleSummary("
                    + SUMMARY
                    + "), a.versionId, %s, a.outline, a.worksCited, "
                    + TAGS
                    + " from PublishedArticle a where ";

    private final PublishedRedirectRepository redirects;
    private final CacheTags tags;

    PublishedArticleRepository(PublishedRedirectRepository redirects, CacheTags tags) {
        this.redirects = redirects;
        this.tags = tags;
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
                .findFirst()
                .map(this::tagged);
    }

    private PublishedText tagged(PublishedText text) {
        tags.add("site");
        tag(text.summary().id(), text.tags());
        return text;
    }

    private void tag(UUID article, @Nullable String others) {
        tags.add("article", article);
        if (others != null) {
            tags.add(others.split(" "));
        }
    }

    /**
     * The ids of the article with this slug.
     *
     * @throws MovedException if the slug is a former one
     * @throws ProblemException not found
     */
    public PublishedId existing(String slug) {
        return getEntityManager()
                .createQuery(
                        "select a.id, a.versionId, "
                                + TAGS
                                + " from PublishedArticle a where a.slug = :slug",
                        Found.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst()
                .map(this::tagged)
                .orElseThrow(() -> elsewhere(slug));
    }

    private PublishedId tagged(Found found) {
        tag(found.id(), found.tags());
        return new PublishedId(found.id(), found.versionId());
    }

    record Found(UUID id, UUID versionId, @Nullable String tags) {}

    /** What to say when no published article has the slug. */
    public static ProblemException unknown() {
        return ProblemException.notFound(UNKNOWN);
    }

    /** What to answer where no article is published under a slug: where it is now, or not found. */
    public RuntimeException elsewhere(String slug) {
        return redirects.elsewhere(Kind.ARTICLE, slug, UNKNOWN);
    }
}
