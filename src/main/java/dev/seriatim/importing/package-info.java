/**
 * Reading articles from the export formats of their publishers, and bringing them in.
 *
 * <p>Owns the formats: how a title, a teaser, a heading, a series line and a list of related
 * reading look in each of them, and the report on what in a file was not understood.
 *
 * <p>Does not know how articles are stored, published or resolved: it hands over plain content and
 * asks only whether an article of some title is known.
 */
@NullMarked
package dev.seriatim.importing;

import org.jspecify.annotations.NullMarked;
