package dev.seriatim.article;

import dev.seriatim.http.conditional.EntityTag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an article stands at this moment, and what is told beside it.
 *
 * @param tag what {@code If-Match} takes to change it; it changes with what its editors write and
 *     with its publication, and in its second half with what is told
 */
public record ArticleNow(
        PublicationStatus status,
        EntityTag tag,
        List<NamedSlug> authors,
        List<NamedSlug> topics,
        List<ToldLink> related,
        @Nullable ToldOriginal translation,
        List<ToldTranslation> translations) {

    /** Of what {@link ArticleStanding} and {@link ArticleSurroundings} say, as HQL. */
    public static final String NEW =
            """
            new dev.seriatim.article.ArticleNow(s.state, s.publishedVersion, s.scheduledVersion, s.publishedAt, s.publishAt, s.unpublishAt,
                t.written, t.told, t.authors, t.topics, t.related, t.translation, t.translations)
            """;

    public ArticleNow(
            String state,
            @Nullable Integer publishedVersion,
            @Nullable Integer scheduledVersion,
            @Nullable Instant publishedAt,
            @Nullable Instant publishAt,
            @Nullable Instant unpublishAt,
            String written,
            String told,
            List<NamedSlug> authors,
            List<NamedSlug> topics,
            List<ToldLink> related,
            @Nullable ToldOriginal translation,
            List<ToldTranslation> translations) {
        this(
                new PublicationStatus(
                        state,
                        publishedVersion,
                        scheduledVersion,
                        publishedAt,
                        publishAt,
                        unpublishAt),
                written,
                told,
                authors,
                topics,
                related,
                translation,
                translations);
    }

    private ArticleNow(
            PublicationStatus status,
            String written,
            String told,
            List<NamedSlug> authors,
            List<NamedSlug> topics,
            List<ToldLink> related,
            @Nullable ToldOriginal translation,
            List<ToldTranslation> translations) {
        this(
                status,
                EntityTag.of(written + status, told),
                authors,
                topics,
                related,
                translation,
                translations);
    }
}
