package dev.seriatim.syndication;

import java.time.Instant;
import java.util.List;

/**
 * An article in the sitemap.
 *
 * @param alternates the same work in each of its languages, this one among them; none if it stands
 *     alone
 */
record SitemapEntry(String slug, String language, Instant updatedAt, List<Alternate> alternates) {

    /** An article of the same work. */
    record Alternate(String slug, String language) {}
}
