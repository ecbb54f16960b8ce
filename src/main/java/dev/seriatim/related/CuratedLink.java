package dev.seriatim.related;

import dev.seriatim.site.UrlTemplates;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A related link that readers can follow, with what they may know of its target. */
record CuratedLink(
        String kind,
        @Nullable String note,
        @Nullable String url,
        @Nullable String label,
        @Nullable UUID targetId,
        @Nullable String slug,
        @Nullable String title,
        @Nullable String excerpt) {

    /** What it leads to, for telling two links to the same target. */
    Object target() {
        return Objects.requireNonNullElse((Object) targetId, url);
    }

    RelatedArticle recommended(UrlTemplates templates) {
        if (slug == null) {
            return new RelatedArticle(
                    null,
                    Objects.requireNonNullElse(label, url),
                    null,
                    kind,
                    note,
                    RelatedArticle.Reason.CURATED,
                    url);
        }
        return new RelatedArticle(
                slug,
                Objects.requireNonNull(title),
                excerpt,
                kind,
                note,
                RelatedArticle.Reason.CURATED,
                templates.articlePage(slug));
    }
}
