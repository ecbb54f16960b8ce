package dev.seriatim.site;

import dev.seriatim.http.text.LanguageTag;
import dev.seriatim.http.text.WebUrl;
import jakarta.validation.Valid;
import java.util.Objects;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/** The site in words and addresses: what an editor writes of it and what everybody reads. */
public record SiteDescription(
        @Nullable @CodePointLength(min = 1, max = 200, message = "use 1 to 200 characters")
                String name,
        @Nullable @WebUrl String baseUrl,
        @Valid UrlTemplates urlTemplates,
        @LanguageTag String defaultLanguage) {

    /** What is left out has no URL templates and is written in English. */
    public SiteDescription {
        urlTemplates = urlTemplates == null ? UrlTemplates.NONE : urlTemplates;
        defaultLanguage = defaultLanguage == null ? "en" : defaultLanguage;
    }

    /** What the addresses of the site's articles look like. */
    public ArticlePages articlePages() {
        return new ArticlePages(baseUrl, urlTemplates);
    }

    /** What the addresses of all the site's pages look like. */
    public SitePages pages() {
        return new SitePages(baseUrl, urlTemplates);
    }

    /** Whether the pages are where the other description says. */
    boolean hasPagesOf(SiteDescription other) {
        return Objects.equals(baseUrl, other.baseUrl)
                && urlTemplates.withoutPreview().equals(other.urlTemplates.withoutPreview());
    }
}
