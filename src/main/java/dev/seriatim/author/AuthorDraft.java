package dev.seriatim.author;

import dev.seriatim.http.json.Metadata;
import dev.seriatim.http.text.LanguageTag;
import dev.seriatim.http.text.WebUrl;
import dev.seriatim.language.Translated;
import dev.seriatim.picture.Cover;
import dev.seriatim.prose.ValidName;
import dev.seriatim.prose.ValidSlug;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/**
 * What an editor writes about an author; without a slug, one is made from the name.
 *
 * @param language of the name and the bio; if none is given, that of the site
 * @param translations by their languages
 */
public record AuthorDraft(
        @NotNull(message = NAME)
                @ValidName(message = NAME)
                @CodePointLength(max = 200, message = "use at most 200 characters")
                String name,
        @Nullable @ValidSlug String slug,
        @Nullable @LanguageTag String language,
        @Nullable @CodePointLength(max = 5000, message = "use at most 5000 characters") String bio,
        @Nullable @WebUrl String url,
        @Nullable @Valid Cover picture,
        @Size(max = 50, message = "translate into at most 50 languages")
                Map<@LanguageTag String, @Valid AuthorTranslation> translations,
        Metadata metadata) {

    private static final String NAME = "give the author a name";

    /** What is left out of the metadata is nothing. */
    public AuthorDraft {
        translations = Translated.sorted(translations);
        metadata = metadata == null ? Metadata.NONE : metadata;
    }

    /** The addresses of its pictures, by where they stand in it. */
    Map<String, String> pictures() {
        return picture == null ? Map.of() : Map.of("/picture/url", picture.url());
    }

    /** An author of whom no more is said than the name. */
    static AuthorDraft of(String name) {
        return new AuthorDraft(name, null, null, null, null, null, Map.of(), Metadata.NONE);
    }

    /** The same with everything that may be left out. */
    AuthorDraft complete(String slug, String language) {
        return new AuthorDraft(name, slug, language, bio, url, picture, translations, metadata);
    }
}
