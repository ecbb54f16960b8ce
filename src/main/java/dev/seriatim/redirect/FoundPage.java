package dev.seriatim.redirect;

import dev.seriatim.site.ResourceLinks;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a page of the site shows.
 *
 * @param language in which it is shown
 * @param url the page, if the site has a URL template for its kind
 */
public record FoundPage(
        Kind kind,
        UUID id,
        String slug,
        String language,
        @Nullable String url,
        ResourceLinks links) {}
