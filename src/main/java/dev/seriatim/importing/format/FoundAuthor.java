package dev.seriatim.importing.format;

import org.jspecify.annotations.Nullable;

/**
 * An author as a source tells of them; known by the name, as everywhere.
 *
 * @param bio plain text or Markdown
 * @param url of their own page
 * @param picture its address
 */
public record FoundAuthor(
        String name,
        @Nullable String slug,
        @Nullable String bio,
        @Nullable String url,
        @Nullable String picture) {}
