package dev.seriatim.delivery;

import dev.seriatim.card.ToldArticle;
import dev.seriatim.site.UrlTemplates;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A related link that readers can follow, with its target or the URL that it leads to. */
record CuratedLink(
        int position,
        String kind,
        @Nullable String note,
        @Nullable String url,
        @Nullable String label,
        @Nullable ToldArticle target) {

    /** What a link is if nothing else is said of it. */
    static final String USUAL_KIND = "related";

    Recommendation recommended(UrlTemplates templates) {
        return target == null
                ? outward(Objects.requireNonNull(url))
                : Recommendation.of(
                        target,
                        Rank.linked(position),
                        RelatedArticle.within(
                                target.card(templates),
                                kind,
                                note,
                                RelatedArticle.Reason.CURATED,
                                null));
    }

    private Recommendation outward(String address) {
        var title = Objects.requireNonNullElse(label, address);
        return new Recommendation(
                address,
                Rank.linked(position),
                null,
                RelatedArticle.outside(title, kind, note, address));
    }
}
