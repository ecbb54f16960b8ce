package dev.seriatim.article;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.seriatim.article.name.LinkState;
import dev.seriatim.http.conditional.EntityTag;
import dev.seriatim.http.conditional.Tagged;
import dev.seriatim.http.json.ToldBeside;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An article as an editor sees it: its newest version as it was written, and how it stands with its
 * readers.
 *
 * @param tag see {@link ArticleNow}
 * @param links what its related links lead to, in their order
 * @param translationOf what it is a translation of, as its editor wrote it
 * @param translation what that is now
 * @param translations the other articles of its work
 * @param names how its authors and topics are called, in their order
 * @param version the number of the newest version
 * @param editedSinceScheduled whether readers are to see an older version than this
 * @param changed whether readers see, or will see, an older version than this
 */
public record ArticleView(
        @JsonIgnore EntityTag tag,
        UUID id,
        @JsonUnwrapped ArticleDraft draft,
        @ToldBeside List<LinkNow> links,
        @Nullable OriginalDraft translationOf,
        @ToldBeside @Nullable OriginalNow translation,
        @ToldBeside List<ToldTranslation> translations,
        @ToldBeside Names names,
        String state,
        int version,
        @Nullable Integer publishedVersion,
        @Nullable Integer scheduledVersion,
        boolean changed,
        boolean editedSinceScheduled,
        @Nullable Instant publishAt,
        @Nullable Instant unpublishAt,
        @Nullable Instant publishedAt,
        Instant createdAt,
        Instant updatedAt,
        int wordCount,
        int readingMinutes)
        implements Tagged {

    /** What a related link leads to now. */
    public record LinkNow(LinkState state, ToldLink.@Nullable Target target) {

        static LinkNow of(ToldLink link) {
            return new LinkNow(link.state(), link.target());
        }
    }

    /** What an article is a translation of now; see {@link ToldOriginal}. */
    public record OriginalNow(LinkState state, ToldLink.@Nullable Target target, boolean outdated) {

        static OriginalNow of(ToldOriginal original) {
            return new OriginalNow(original.state(), original.target(), original.outdated());
        }
    }

    /** How authors and topics are called. */
    public record Names(List<NamedSlug> authors, List<NamedSlug> topics) {}

    static ArticleView of(Article article, ArticleNow now) {
        var head = article.head();
        var status = now.status();
        var original = now.translation();
        return new ArticleView(
                now.tag(),
                article.id(),
                head.draft(),
                now.related().stream().map(LinkNow::of).toList(),
                original == null ? null : original.draft(),
                original == null ? null : OriginalNow.of(original),
                now.translations(),
                new Names(now.authors(), now.topics()),
                status.state(),
                head.number(),
                status.publishedVersion(),
                status.scheduledVersion(),
                status.differsFrom(head.number()),
                status.isScheduledWithout(head.number()),
                status.publishAt(),
                status.unpublishAt(),
                status.publishedAt(),
                article.createdAt(),
                article.updatedAt(),
                head.body().wordCount(),
                head.body().readingMinutes());
    }
}
