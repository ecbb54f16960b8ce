package dev.seriatim.series;

import dev.seriatim.article.Seo;
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
 * What an editor writes about a series; without a slug, one is made from the title.
 *
 * @param language of its title and description; if none is given, that of the site
 * @param translations by their languages
 */
public record SeriesDraft(
        @NotNull(message = TITLE)
                @ValidName(message = TITLE)
                @CodePointLength(max = 300, message = "use at most 300 characters")
                String title,
        @Nullable @ValidSlug String slug,
        @Nullable @LanguageTag String language,
        @Nullable @CodePointLength(max = 5000, message = "use at most 5000 characters")
                String description,
        SeriesStatus status,
        Boolean showUpcoming,
        @Nullable @Valid Seo seo,
        @Size(max = 50, message = "translate into at most 50 languages")
                Map<@LanguageTag String, @Valid SeriesTranslation> translations,
        Metadata metadata) {

    private static final String TITLE = "give the series a title";

    /** A series of which nothing is said goes on, and keeps its plans from readers. */
    public SeriesDraft {
        status = status == null ? SeriesStatus.ONGOING : status;
        showUpcoming = showUpcoming != null && showUpcoming;
        translations = Translated.sorted(translations);
        metadata = metadata == null ? Metadata.NONE : metadata;
    }

    /** The addresses of its pictures, by where they stand in it. */
    Map<String, String> pictures() {
        return seo == null || seo.image() == null ? Map.of() : Map.of("/seo/image", seo.image());
    }

    /** The same, to get a slug that is made from its title. */
    SeriesDraft withoutSlug() {
        return new SeriesDraft(
                title,
                null,
                language,
                description,
                status,
                showUpcoming,
                seo,
                translations,
                metadata);
    }

    /** A series of which no more is said than its title. */
    static SeriesDraft of(String title) {
        return new SeriesDraft(
                title,
                null,
                null,
                null,
                SeriesStatus.ONGOING,
                false,
                null,
                Map.of(),
                Metadata.NONE);
    }

    /** The same with everything that may be left out. */
    SeriesDraft complete(
            String slug, String language, Map<String, SeriesTranslation> translations) {
        return new SeriesDraft(
                title,
                slug,
                language,
                description,
                status,
                showUpcoming,
                seo,
                translations,
                metadata);
    }
}
