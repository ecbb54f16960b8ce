package dev.seriatim.redirect;

import dev.seriatim.site.ResourceLinks;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a page of the site shows.
 *
 * @param url the page, if the site has a URL template for its kind
 */
public record FoundPage(
        Kind kind, UUID id, String slug, @Nullable String url, ResourceLinks links) {}
