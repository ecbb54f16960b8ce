package dev.seriatim.article.translation;

import dev.seriatim.article.OriginalDraft;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an article is kept to be a translation of.
 *
 * @param name of the original, as links have it
 * @param originalId the original, once there is one
 * @param version which version of it was translated, once that is known
 */
record TranslationLink(
        UUID articleId,
        String name,
        @Nullable String title,
        @Nullable UUID originalId,
        @Nullable Integer version) {

    boolean isOf(@Nullable OriginalDraft original) {
        return original != null && original.name().equals(name);
    }

    /** Whether it is written in the very words. */
    boolean says(OriginalDraft original) {
        return Objects.equals(title, original.title())
                && (original.version() == null || original.version().equals(version));
    }

    /** The version that is meant where this takes another original. */
    OriginalDraft instead(OriginalDraft original) {
        var cameAlong = version != null && version.equals(original.version());
        return cameAlong ? original.now() : original;
    }

    Optional<UUID> original() {
        return Optional.ofNullable(originalId);
    }
}
