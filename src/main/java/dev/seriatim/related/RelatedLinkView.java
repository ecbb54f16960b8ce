package dev.seriatim.related;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.seriatim.article.RelatedLinkDraft;
import dev.seriatim.article.name.LinkResolution;
import dev.seriatim.article.name.LinkState;
import dev.seriatim.article.name.TargetView;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A related link as an editor sees it: as it was written, and what it leads to now.
 *
 * @param titled whether the title was written, too, and is not that of the article
 */
public record RelatedLinkView(
        @Nullable String title,
        LinkState state,
        String kind,
        @Nullable String note,
        @Nullable UUID articleId,
        @Nullable String slug,
        @Nullable String url,
        @Nullable TargetView target,
        @JsonIgnore boolean titled) {

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
                target,
                link.title() != null);
    }

    /** Whether the link has its title from here, where it is that of the article. */
    boolean lends(RelatedLinkDraft link) {
        return !titled
                && link.title() != null
                && link.title().equals(title)
                && Objects.equals(link.articleId(), articleId)
                && Objects.equals(link.slug(), slug);
    }
}
