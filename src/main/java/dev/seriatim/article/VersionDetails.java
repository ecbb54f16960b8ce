package dev.seriatim.article;

import dev.seriatim.http.json.Metadata;
import dev.seriatim.picture.Cover;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What is said of a version beside its text, kept as its editor wrote it. */
@Embeddable
class VersionDetails {

    @Enumerated(EnumType.STRING)
    private ContentRating contentRating;

    private @Nullable String canonicalUrl;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Cover cover;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<WorkCited> worksCited;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Seo seo;

    /** As text, since JSON columns lay it out anew. */
    private String metadata;

    protected VersionDetails() {}

    VersionDetails(ArticleDraft draft) {
        contentRating = draft.contentRating();
        canonicalUrl = draft.canonicalUrl();
        cover = draft.cover();
        worksCited = draft.worksCited();
        seo = draft.seo();
        metadata = draft.metadata().toString();
    }

    /** The draft of which these are the details. */
    ArticleDraft complete(
            String title,
            String slug,
            @Nullable String excerpt,
            String language,
            String body,
            List<String> authors,
            List<String> topics,
            List<RelatedLinkDraft> related) {
        return new ArticleDraft(
                title,
                slug,
                excerpt,
                language,
                body,
                authors,
                topics,
                contentRating,
                canonicalUrl,
                cover,
                related,
                worksCited,
                seo,
                Metadata.read(metadata),
                null);
    }
}
