package dev.seriatim.article.translation;

import dev.seriatim.article.ToldTranslation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A work, by its original, in an editor's list of what is to be translated.
 *
 * @param version the number of its newest version
 * @param publishedVersion the number of the one that readers see
 * @param translations the other articles of the work
 */
public record Translatable(
        UUID id,
        String slug,
        String title,
        String language,
        String state,
        int version,
        @Nullable Integer publishedVersion,
        Instant updatedAt,
        List<ToldTranslation> translations) {}
