package dev.seriatim.author;

import dev.seriatim.picture.Cover;
import dev.seriatim.site.ResourceLinks;
import dev.seriatim.site.UrlTemplates;
import org.jspecify.annotations.Nullable;

/**
 * An author as readers know one.
 *
 * @param url where the author is at home on the web; the page on the site is among the links
 */
public record AuthorProfile(
        String slug,
        String name,
        @Nullable String bio,
        @Nullable String url,
        @Nullable Cover picture,
        @Nullable ResourceLinks links) {

    /** The same with links to where the author is shown. */
    public AuthorProfile on(UrlTemplates templates) {
        var found = new ResourceLinks("/v1/authors/" + slug, templates.authorPage(slug));
        return new AuthorProfile(slug, name, bio, url, picture, found);
    }
}
