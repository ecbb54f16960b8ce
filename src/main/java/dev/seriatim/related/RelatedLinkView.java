package dev.seriatim.related;

import dev.seriatim.article.RelatedLinkDraft;
import dev.seriatim.article.name.LinkResolution;
import dev.seriatim.article.name.LinkState;
import dev.seriatim.article.name.TargetView;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A related link as an editor sees it: as it was written, and what it leads to now. */
public record RelatedLinkView(
        @Nullable String title,
        LinkState state,
        String kind,
        @Nullable String note,
        @Nullable UUID articleId,
        @Nullable String slug,
        @Nullable String url,
        @Nullable TargetView target) {

    static RelatedLinkView of(RelatedLinkDraft link, @Nullable TargetView target) {
        var state = link.url() == null ? LinkResolution.state(target) : LinkState.EXTERNAL;
        var title = link.title() != null || target == null ? link.title() : target.title();
        return new RelatedLinkView(
                title,
                state,
                link.kind(),
                link.note(),
                link.articleId(),
                link.slug(),
                link.url(),
                target);
    }
}
