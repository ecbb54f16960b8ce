package dev.seriatim.delivery;

import dev.seriatim.site.UrlTemplates;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A related link that readers can follow, with what they may know of its target. */
record CuratedLink(
        int position,
        String kind,
        @Nullable String note,
        @Nullable String url,
        @Nullable String label,
        @Nullable UUID targetId,
        @Nullable String slug,
        @Nullable String title,
        @Nullable String excerpt) {

    /** What a link is if nothing else is said of it. */
    static final String USUAL_KIND = "related";

    Recommendation recommended(UrlTemplates templates) {
        return new Recommendation(
                Objects.requireNonNullElse((Object) targetId, url),
                Rank.linked(position),
                slug == null ? outward() : inward(slug, templates));
    }

    private RelatedArticle outward() {
        return new RelatedArticle(
                null,
                Objects.requireNonNullElse(label, url),
                null,
                kind,
                note,
                RelatedArticle.Reason.CURATED,
                null,
                url);
    }

    private RelatedArticle inward(String slug, UrlTemplates templates) {
        return new RelatedArticle(
                slug,
                Objects.requireNonNull(title),
                excerpt,
                kind,
                note,
                RelatedArticle.Reason.CURATED,
                null,
                templates.articlePage(slug));
    }
}
