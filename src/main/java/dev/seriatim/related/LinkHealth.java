package dev.seriatim.related;

import dev.seriatim.article.name.ArticleName;
import dev.seriatim.article.name.TargetView;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link, series part or original of a translation in the report on all links.
 *
 * @param state pending, unpublished, broken, redirected, external or resolved
 * @param source the article or series that holds it
 * @param articleId the target as it was written, if by an id; slug, title and url likewise
 * @param target the article that it leads to now
 */
public record LinkHealth(
        String state,
        Source source,
        @Nullable UUID articleId,
        @Nullable String slug,
        @Nullable String title,
        @Nullable String url,
        @Nullable TargetView target) {

    /**
     * Where the link stands.
     *
     * @param kind related or body for a link of an article, translation for what it is a
     *     translation of, series for a part of a series
     * @param path a JSON Pointer (RFC 6901) into the article or series
     */
    public record Source(String kind, UUID id, String slug, String title, String path) {}

    /** A row of the report as the database has it. */
    record Row(
            UUID sourceId,
            String kind,
            int position,
            String sourceSlug,
            String sourceTitle,
            String path,
            String state,
            @Nullable String name,
            @Nullable String url,
            @Nullable String label,
            @Nullable UUID targetId,
            @Nullable String targetSlug,
            @Nullable String targetTitle,
            @Nullable String targetState) {

        LinkHealth told() {
            var named = Optional.ofNullable(name);
            return new LinkHealth(
                    state,
                    new Source(kind, sourceId, sourceSlug, sourceTitle, path),
                    named.flatMap(ArticleName::id).orElse(null),
                    named.flatMap(ArticleName::slug).orElse(null),
                    label,
                    url,
                    target());
        }

        private @Nullable TargetView target() {
            if (targetId == null
                    || targetSlug == null
                    || targetTitle == null
                    || targetState == null) {
                return null;
            }
            return new TargetView("", targetId, targetSlug, targetTitle, targetState, false);
        }
    }
}
