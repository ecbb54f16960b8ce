package dev.seriatim.article.editing;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.seriatim.article.ArticleVersion;
import dev.seriatim.article.ContentRating;
import dev.seriatim.article.RelatedLinkDraft;
import dev.seriatim.article.Seo;
import dev.seriatim.article.WorkCited;
import dev.seriatim.http.json.Metadata;
import dev.seriatim.picture.Cover;
import dev.seriatim.prose.UnifiedDiff;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What changed from one version to another, field by field; what is the same is left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VersionChanges(
        @Nullable Change<String> title,
        @Nullable Change<String> slug,
        @Nullable Change<String> excerpt,
        @Nullable Change<String> language,
        @Nullable BodyChange body,
        @Nullable Change<List<String>> authors,
        @Nullable Change<List<String>> topics,
        @Nullable Change<ContentRating> contentRating,
        @Nullable Change<String> canonicalUrl,
        @Nullable Change<Cover> cover,
        @Nullable Change<List<RelatedLinkDraft>> related,
        @Nullable Change<List<WorkCited>> worksCited,
        @Nullable Change<Seo> seo,
        @Nullable Change<Metadata> metadata) {

    /** A field before and after, whole. */
    public record Change<T>(@Nullable T from, @Nullable T to) {

        static <T> @Nullable Change<T> between(@Nullable T from, @Nullable T to) {
            return Objects.equals(from, to) ? null : new Change<>(from, to);
        }
    }

    /**
     * What changed in the body.
     *
     * @param diff in the unified format, see {@link UnifiedDiff}
     */
    public record BodyChange(String diff) {

        static @Nullable BodyChange between(ArticleVersion from, ArticleVersion to) {
            return from.body().source().equals(to.body().source())
                    ? null
                    : new BodyChange(
                            UnifiedDiff.of(
                                    "version " + from.number(),
                                    from.body().source(),
                                    "version " + to.number(),
                                    to.body().source()));
        }
    }

    static VersionChanges between(ArticleVersion one, ArticleVersion other) {
        var from = one.draft();
        var to = other.draft();
        return new VersionChanges(
                Change.between(from.title(), to.title()),
                Change.between(from.slug(), to.slug()),
                Change.between(from.excerpt(), to.excerpt()),
                Change.between(from.language(), to.language()),
                BodyChange.between(one, other),
                Change.between(from.authors(), to.authors()),
                Change.between(from.topics(), to.topics()),
                Change.between(from.contentRating(), to.contentRating()),
                Change.between(from.canonicalUrl(), to.canonicalUrl()),
                Change.between(from.cover(), to.cover()),
                Change.between(from.related(), to.related()),
                Change.between(from.worksCited(), to.worksCited()),
                Change.between(from.seo(), to.seo()),
                Change.between(from.metadata(), to.metadata()));
    }
}
