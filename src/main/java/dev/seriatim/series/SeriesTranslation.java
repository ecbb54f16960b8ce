package dev.seriatim.series;

import dev.seriatim.article.Seo;
import dev.seriatim.prose.ValidName;
import dev.seriatim.prose.ValidSlug;
import dev.seriatim.redirect.SluggedTranslation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/** A series in another language; without a slug, one is made from the title. */
public record SeriesTranslation(
        @NotNull(message = TITLE)
                @ValidName(message = TITLE)
                @CodePointLength(max = 300, message = "use at most 300 characters")
                String title,
        @Nullable @ValidSlug String slug,
        @Nullable @CodePointLength(max = 5000, message = "use at most 5000 characters")
                String description,
        @Nullable @Valid SeoWords seo)
        implements SluggedTranslation<SeriesTranslation> {

    private static final String TITLE = "give the series a title in this language";

    /** What search engines are told, as far as it is words. */
    public record SeoWords(
            @Nullable @CodePointLength(max = 300, message = "use at most 300 characters")
                    String title,
            @Nullable @CodePointLength(max = 1000, message = "use at most 1000 characters")
                    String description) {}

    /** The words of a series that are its own. */
    static SeriesTranslation own(
            String title, String slug, @Nullable String description, @Nullable Seo seo) {
        var words = seo == null ? null : new SeoWords(seo.title(), seo.description());
        return new SeriesTranslation(title, slug, description, words);
    }

    @Override
    public String called() {
        return title;
    }

    @Override
    public SeriesTranslation at(String slug) {
        return new SeriesTranslation(title, slug, description, seo);
    }

    /**
     * What search engines are told in this language.
     *
     * @param own what they are told in the language of the series
     */
    @Nullable Seo told(@Nullable Seo own) {
        if (own == null && seo == null) {
            return null;
        }
        return new Seo(
                seo == null ? null : seo.title(),
                seo == null ? null : seo.description(),
                own == null ? null : own.image(),
                own != null && own.noindex());
    }
}
