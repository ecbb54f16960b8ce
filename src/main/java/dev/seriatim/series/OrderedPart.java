package dev.seriatim.series;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A part of an order that is kept, as it was written.
 *
 * @param formerTitle the title that its article had when it was purged, if the part had none of its
 *     own; see {@link SeriesRepository#label}
 */
record OrderedPart(
        @Nullable UUID articleId,
        @Nullable String slug,
        @Nullable String title,
        @Nullable String formerTitle) {

    static OrderedPart of(SeriesPart part) {
        var draft = part.draft();
        return new OrderedPart(draft.articleId(), draft.slug(), draft.title(), part.formerTitle());
    }

    PartDraft draft() {
        return new PartDraft(articleId, slug, title);
    }

    /** What its editors are shown: with a title, wherever one is known. */
    PartDraft shown() {
        return new PartDraft(articleId, slug, title == null ? formerTitle : title);
    }
}
