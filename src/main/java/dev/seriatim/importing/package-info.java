/**
 * Bringing in what formats find in the exports of publishers.
 *
 * <p>Owns the runs in which that is done, which article an item is, what editors have done with it
 * since, and the report on what became of each.
 *
 * <p>Does not know how articles are stored, published or resolved: it hands over plain content, and
 * leaves versions, names and the order of series to the packages that own them.
 */
@NullMarked
package dev.seriatim.importing;

import org.jspecify.annotations.NullMarked;
