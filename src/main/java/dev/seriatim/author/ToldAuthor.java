package dev.seriatim.author;

import dev.seriatim.picture.Cover;
import dev.seriatim.site.ResourceLinks;
import dev.seriatim.site.UrlTemplates;
import org.jspecify.annotations.Nullable;

/**
 * An author as the database tells of one for an article.
 *
 * @param language in which the name and the bio are told
 * @param translated whether that is not the author's own
 */
public record ToldAuthor(
        String slug,
        String name,
        String language,
        boolean translated,
        @Nullable String bio,
        @Nullable String url,
        @Nullable Cover picture) {

    /** The author as shown, with links to where they are in this language. */
    public AuthorProfile profile(UrlTemplates templates) {
        var self = "/v1/authors/" + slug + (translated ? "?language=" + language : "");
        var links = new ResourceLinks(self, templates.authorPage(slug, language));
        return new AuthorProfile(slug, name, language, bio, url, picture, links);
    }
}
