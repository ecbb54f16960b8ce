package dev.seriatim.topic;

import dev.seriatim.prose.ValidSlug;
import jakarta.validation.constraints.NotBlank;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/** What an editor writes about a topic; without a slug, one is made from the name. */
public record TopicDraft(
        @NotBlank(message = "give the topic a name")
                @CodePointLength(max = 200, message = "use at most 200 characters")
                String name,
        @Nullable @ValidSlug String slug,
        @Nullable @CodePointLength(max = 5000, message = "use at most 5000 characters")
                String description) {}
