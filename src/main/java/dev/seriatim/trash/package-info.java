/**
 * The trash: articles that were put away, to be restored or purged for good. It owns what becomes
 * of the rest of the library when an article is gone. It does not know how articles get into it.
 */
@NullMarked
package dev.seriatim.trash;

import org.jspecify.annotations.NullMarked;
