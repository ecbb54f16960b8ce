package dev.seriatim.article.editing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.seriatim.article.ArticleDraft;
import dev.seriatim.article.ArticleVersion;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version as it was written.
 *
 * @param publishedAt when it was first published or scheduled, and so frozen; nothing for a draft
 * @param publishedBy the name of the key that did it
 * @param changes what changed from another version to this one, left out unless it was asked for
 */
public record VersionView(
        int number,
        @JsonUnwrapped ArticleDraft draft,
        Instant createdAt,
        @Nullable Instant publishedAt,
        @Nullable String publishedBy,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable VersionChanges changes) {

    static VersionView of(ArticleVersion version, @Nullable VersionChanges changes) {
        return new VersionView(
                version.number(),
                version.draft(),
                version.createdAt(),
                version.freezing().publishedAt(),
                version.freezing().publishedBy(),
                changes);
    }
}
