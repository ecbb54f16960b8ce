package dev.seriatim.site;

import dev.seriatim.http.json.Metadata;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.http.problem.Violation;
import dev.seriatim.http.text.LanguageTag;
import dev.seriatim.http.text.WebUrl;
import dev.seriatim.language.Translated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Objects;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/**
 * The site in words and addresses, as an editor writes and reads it.
 *
 * @param defaultLanguage also that of its name
 * @param translations by their languages
 */
public record SiteDescription(
        @Nullable @CodePointLength(min = 1, max = 200, message = "use 1 to 200 characters")
                String name,
        @Nullable @WebUrl String baseUrl,
        @Valid UrlTemplates urlTemplates,
        @LanguageTag String defaultLanguage,
        @Size(max = 50, message = "translate into at most 50 languages")
                Map<@LanguageTag String, @Valid SiteTranslation> translations,
        Metadata metadata) {

    private static final String NO_BASE =
            "is relative, and the site has no baseUrl; give it one, or write an absolute URL";

    /** What is left out has no URL templates and is written in English. */
    public SiteDescription {
        urlTemplates = urlTemplates == null ? UrlTemplates.NONE : urlTemplates;
        defaultLanguage = defaultLanguage == null ? "en" : defaultLanguage;
        translations = Translated.sorted(translations);
        metadata = metadata == null ? Metadata.NONE : metadata;
    }

    /** What the addresses of the site's articles look like. */
    public ArticlePages articlePages() {
        return new ArticlePages(baseUrl, urlTemplates);
    }

    /** What the addresses of all the site's pages look like. */
    public SitePages pages() {
        return new SitePages(baseUrl, urlTemplates);
    }

    /**
     * Lets pictures be only where readers would find them: a relative address needs a site to be
     * relative to.
     *
     * @param pictures addresses by where they stand in what was sent, as JSON Pointers
     * @throws ProblemException invalid request, naming each that leads nowhere
     */
    public void mustHold(Map<String, String> pictures) {
        var lost =
                pictures.entrySet().stream()
                        .filter(picture -> isLost(picture.getValue()))
                        .map(picture -> Violation.at(picture.getKey(), NO_BASE))
                        .toList();
        if (!lost.isEmpty()) {
            throw ProblemException.invalid(lost);
        }
    }

    /** Whether the address of a picture is relative, and there is no site to be relative to. */
    public boolean isLost(String picture) {
        return baseUrl == null && isRelative(picture);
    }

    private static boolean isRelative(String address) {
        return !address.startsWith("http:") && !address.startsWith("https:");
    }

    /** Whether the pages are where the other description says. */
    boolean hasPagesOf(SiteDescription other) {
        return Objects.equals(baseUrl, other.baseUrl)
                && urlTemplates.withoutPreview().equals(other.urlTemplates.withoutPreview());
    }
}
