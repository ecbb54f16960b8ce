package dev.seriatim.delivery;

import dev.seriatim.article.BodyFormat;

/**
 * How much of an article is read.
 *
 * @param whole whether also what its own page alone tells: headings, works cited, authors in full,
 *     metadata
 * @param translated whether also its translations
 * @param placed whether also its places in series; where related reading is, they always are, since
 *     that goes on with the next part
 * @param related how many articles to read next
 */
public record Extent(
        BodyFormat body, boolean whole, boolean translated, boolean placed, int related) {

    public Extent {
        placed = placed || related > 0;
    }
}
