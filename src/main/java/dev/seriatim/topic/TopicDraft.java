package dev.seriatim.topic;

import dev.seriatim.http.json.Metadata;
import dev.seriatim.http.text.LanguageTag;
import dev.seriatim.language.Translated;
import dev.seriatim.prose.ValidName;
import dev.seriatim.prose.ValidSlug;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/**
 * What an editor writes about a topic; without a slug, one is made from the name.
 *
 * @param language of its name and description; if none is given, that of the site
 * @param translations by their languages
 */
public record TopicDraft(
        @NotNull(message = NAME)
                @ValidName(message = NAME)
                @CodePointLength(max = 200, message = "use at most 200 characters")
                String name,
        @Nullable @ValidSlug String slug,
        @Nullable @LanguageTag String language,
        @Nullable @CodePointLength(max = 5000, message = "use at most 5000 characters")
                String description,
        @Size(max = 50, message = "translate into at most 50 languages")
                Map<@LanguageTag String, @Valid TopicTranslation> translations,
        Metadata metadata) {

    private static final String NAME = "give the topic a name";

    /** What is left out of the metadata is nothing. */
    public TopicDraft {
        translations = Translated.sorted(translations);
        metadata = metadata == null ? Metadata.NONE : metadata;
    }

    /** A topic of which no more is said than the name. */
    public static TopicDraft of(String name) {
        return new TopicDraft(name, null, null, null, Map.of(), Metadata.NONE);
    }

    /** The same with everything that may be left out. */
    TopicDraft complete(String slug, String language, Map<String, TopicTranslation> translations) {
        return new TopicDraft(name, slug, language, description, translations, metadata);
    }
}
