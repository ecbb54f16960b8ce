/**
 * Reading articles from the export formats of their publishers, and bringing them in.
 *
 * <p>Owns how a title, a teaser, a heading, a series line, a list of related reading and what is no
 * prose look in a text file; which article a file is, and what editors have done with it since; and
 * the report on what in a file was not understood.
 *
 * <p>Does not know how articles are stored, published or resolved: it hands over plain content, and
 * leaves versions, names and the order of series to the packages that own them.
 */
@NullMarked
package dev.seriatim.importing;

import org.jspecify.annotations.NullMarked;
