package dev.seriatim.site;

import org.jspecify.annotations.Nullable;

/**
 * Where to find what is listed.
 *
 * @param self its JSON, relative to this server
 * @param page its page on the site, if the site has a URL template for it
 */
public record ResourceLinks(String self, @Nullable String page) {}
