package dev.seriatim.article.merge;

import dev.seriatim.prose.ValidSlug;
import jakarta.validation.constraints.NotNull;

/** Which topic another one becomes a part of, by its slug. */
public record TopicMerge(
        @NotNull(message = "name the topic to merge into by its slug") @ValidSlug String into) {}
