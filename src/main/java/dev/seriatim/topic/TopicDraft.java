package dev.seriatim.topic;

import dev.seriatim.http.json.Metadata;
import dev.seriatim.prose.ValidName;
import dev.seriatim.prose.ValidSlug;
import jakarta.validation.constraints.NotNull;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/** What an editor writes about a topic; without a slug, one is made from the name. */
public record TopicDraft(
        @NotNull(message = NAME)
                @ValidName(message = NAME)
                @CodePointLength(max = 200, message = "use at most 200 characters")
                String name,
        @Nullable @ValidSlug String slug,
        @Nullable @CodePointLength(max = 5000, message = "use at most 5000 characters")
                String description,
        Metadata metadata) {

    private static final String NAME = "give the topic a name";

    /** What is left out of the metadata is nothing. */
    public TopicDraft {
        metadata = metadata == null ? Metadata.NONE : metadata;
    }

    /** A topic of which no more is said than the name. */
    static TopicDraft of(String name) {
        return new TopicDraft(name, null, null, Metadata.NONE);
    }
}
