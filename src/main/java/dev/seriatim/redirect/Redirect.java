package dev.seriatim.redirect;

import org.jspecify.annotations.Nullable;

/**
 * That something moved from one slug to another; the URLs are those of its page on the site, if
 * that is known.
 */
public record Redirect(
        Kind kind, String from, String to, @Nullable String fromUrl, @Nullable String toUrl) {}
