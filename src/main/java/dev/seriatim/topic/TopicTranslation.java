package dev.seriatim.topic;

import dev.seriatim.prose.ValidName;
import dev.seriatim.prose.ValidSlug;
import dev.seriatim.redirect.SluggedTranslation;
import jakarta.validation.constraints.NotNull;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/** A topic in another language; without a slug, one is made from the name. */
public record TopicTranslation(
        @NotNull(message = NAME)
                @ValidName(message = NAME)
                @CodePointLength(max = 200, message = "use at most 200 characters")
                String name,
        @Nullable @ValidSlug String slug,
        @Nullable @CodePointLength(max = 5000, message = "use at most 5000 characters")
                String description)
        implements SluggedTranslation<TopicTranslation> {

    private static final String NAME = "give the topic a name in this language";

    @Override
    public String called() {
        return name;
    }

    @Override
    public TopicTranslation at(String slug) {
        return new TopicTranslation(name, slug, description);
    }
}
