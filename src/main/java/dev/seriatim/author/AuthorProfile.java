package dev.seriatim.author;

import dev.seriatim.picture.Cover;
import dev.seriatim.site.ResourceLinks;
import org.jspecify.annotations.Nullable;

/**
 * An author as readers know one.
 *
 * @param language in which the name and the bio are told
 * @param url where the author is at home on the web; the page on the site is among the links
 */
public record AuthorProfile(
        String slug,
        String name,
        String language,
        @Nullable String bio,
        @Nullable String url,
        @Nullable Cover picture,
        ResourceLinks links) {}
